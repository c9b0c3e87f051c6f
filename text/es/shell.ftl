# El marco de cada pantalla de la aplicación y las palabras que se usan en muchas.

skip-to-content = Saltar al contenido
help-now = Ayuda ahora
leave-quickly = Salir rápido
back = Atrás
close = Cerrar
cancel = Cancelar
save = Guardar
remove = Quitar
copy = Copiar
copied = Copiado.
share = Compartir
print = Imprimir
undo = Deshacer
go-on = Seguir
try-again = Probar otra vez
opening = Abriendo …
places = Lugares principales
place-groups = Grupos
place-search = Buscar
place-me = Yo
to-groups = A mis grupos
toasts = Avisos
offline = No tienes conexión. Lo que escribas se guarda aquí y sale solo más tarde.
update-ready = Hay una versión más nueva.
update-now = Cargarla
screen-failed = Esta página no se cargó. No se perdió nada de lo que escribiste. Revisa tu conexión y prueba otra vez.
time-today = hoy { $time }
time-yesterday = ayer { $time }

# Lo que tarda más de un segundo.
busy-stretch = Preparando tus llaves. Tarda unos segundos.
busy-export = Preparando tu copia …
busy-picture = Preparando tus fotos …

ended-revoked = Se cerró la sesión en este dispositivo
ended-revoked-next = Se cerró desde otro dispositivo o al cambiar la frase de paso. Si no fuiste tú, inicia sesión y elige una nueva frase de paso.
ended-expired = Esta sesión llegó a su fin
ended-expired-next = No se usó por un tiempo. Si guardaste tu identidad, inicia sesión y todo estará ahí. Si no, vuelve con un enlace nuevo.
ended-deleted = Esta cuenta se borró
ended-deleted-next = Ya no está en el servidor ni en este dispositivo. Cuídate mucho. Puedes volver cuando quieras, con un enlace nuevo.
ended-unsent = { $count ->
    [one] Una cosa que escribiste aún no se había enviado. Se perdió. Lo sentimos.
   *[other] { $count } cosas que escribiste aún no se habían enviado. Se perdieron. Lo sentimos.
  }

# Idioma, tema, tamaño.
look-title = Idioma y aspecto
look-hint = Español o inglés, claro u oscuro, letra más grande
look-language = Idioma
look-theme = Claro u oscuro
look-system = Como mi dispositivo
look-light = Claro
look-dark = Oscuro
look-size = Tamaño de letra
look-normal = Normal
look-large = Grande
look-larger = Más grande
look-sample = Así se verán las palabras. Elige el tamaño que te resulte cómodo.

# Qué es privado.
about-title = Qué es privado aquí
about-hint = Quién puede leer qué, en palabras claras
about-this-place = este lugar
about-lead = Estás en { $name }. Esto es lo que vale para tus palabras aquí.
about-read-title = El servidor no puede leer tus grupos
about-read = Lo que escribes, tus fotos y tu voz se cierran con llave en tu dispositivo. Solo los dispositivos de las personas de tu grupo pueden abrirlos. Quien maneja el servidor, o roba sus datos, ve bytes cerrados.
about-lies-title = Si el servidor miente, se nota
about-lies = No puede meter gente en tu grupo ni poner palabras en tu boca. Si muestra cosas distintas a personas distintas, tu aplicación lo nota en cuanto otros se apoyan en ello, se detiene y te lo dice. Los mensajes más nuevos que retenga no se pueden notar.
about-sees-title = Lo que el servidor sí ve
about-sees = Qué cuenta está en qué grupo, cuándo alguien escribe, más o menos cuánto, qué día estuvo aquí un dispositivo y quién hizo un enlace. No tu nombre: nadie lo pide. Cada mensaje tiene un menú con «Lo que ve el servidor».
about-code-title = Lo que no podemos evitar
about-code = Un servidor que le dé a tu navegador un programa malo podría leer lo que escribes. El programa está abierto para que cualquiera lo revise.
about-people-title = La gente puede contar
about-people = Cualquier persona de tu grupo puede repetir lo que dijiste o fotografiar la pantalla. Elige un nombre que no sea el tuyo. Ten tu teléfono con bloqueo.
about-privacy = La página de privacidad completa
about-site = Las páginas públicas
about-leave = «Salir rápido», o presionar Mayús tres veces, cambia esta página por una sin importancia.
