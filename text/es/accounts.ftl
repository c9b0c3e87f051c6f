# Tener una cuenta: bienvenida, guardar la identidad, iniciar sesión, recuperar, dispositivos, copias, borrar.

welcome = Te damos la bienvenida
welcome-to = Te damos la bienvenida a { $name }
welcome-lead = Un lugar tranquilo donde personas en recuperación hablan entre sí. Sin nombre, sin correo, sin teléfono.
welcome-pending = Estabas por entrar
welcome-pending-more = El enlace que abriste está guardado en este dispositivo.
welcome-link = Tengo un enlace
welcome-link-hint = Pégalo o escanéalo
welcome-sign-in-hint = Con el nombre de acceso y la frase que guardaste
welcome-recover-hint = Con tu hoja de recuperación
welcome-help-hint = Para ti o para alguien a tu lado. Sin cuenta.

locked-title = Sesión iniciada, pero bloqueada
locked-lead = Tu cuenta está en este dispositivo, y lo que guarda sigue cerrado por ahora.
locked-keys-gone = Tu navegador perdió las llaves que guardaba, como hacen algunos cuando falta espacio. Inicia sesión otra vez y todo se abre.
locked-keys-gone-unkept = Tu navegador perdió las llaves y esta identidad no estaba guardada. Aquí ya no se puede abrir. Puedes empezar de nuevo con un enlace.
locked-offline = No tienes conexión. En cuanto la haya, se abre. No se pierde nada.
locked-waiting = { $count ->
    [one] Una cosa que escribiste sigue aquí, esperando salir.
   *[other] { $count } cosas que escribiste siguen aquí, esperando salir.
  }

handle = Nombre de acceso
passphrase = Frase de paso
show-words = Mostrar lo que escribo

sign-in = Iniciar sesión
sign-in-lead = Con lo que anotaste cuando guardaste tu identidad.
sign-in-passphrase-hint = Cinco palabras separadas por espacios, o la tuya propia.
sign-in-forgot = Olvidé mi frase de paso

recover-title = Usar mi hoja de recuperación
recover-lead = El código de tu hoja abre tu cuenta. Eliges una nueva frase de paso y recibes una hoja nueva.
recover-code-hint = Siete grupos de cuatro. Mayúsculas o minúsculas, con guiones o sin ellos.
recover-new-passphrase = Tu nueva frase de paso
recover-replaces = La frase y la hoja de antes dejan de servir. Se cierra la sesión en tus otros dispositivos.
recover-do = Abrir mi cuenta
recover-new-sheet = Ya estás dentro. Esta es tu hoja nueva: la de antes ya no sirve.

keep-title = Guardar esta identidad
keep-hint = Para poder volver desde cualquier dispositivo
keep-lead = Ahora mismo solo este dispositivo te conoce. Guarda tu identidad y podrás volver desde cualquier lugar.
keep-lost-title = Primero, lo que nadie puede deshacer
keep-lost = Si pierdes tu frase de paso, tu hoja de recuperación y todos tus dispositivos, lo que escribiste se pierde. Nadie tiene una segunda llave, nosotros tampoco. Es el precio de que nadie más pueda leerlo.
keep-ends = Si no la guardas y no vuelves, termina el { $when }.
keep-need-handle = Un nombre de acceso. Nadie en tus grupos lo ve.
keep-need-passphrase = Una frase de paso de cinco palabras.
keep-need-sheet = Una hoja para imprimir o guardar, para el día que la olvides.
keep-begin = Empezar
keep-handle-title = Elige un nombre de acceso
keep-handle-hint = Al menos 3 letras o números. Ni tu correo ni tu nombre real. Tus grupos nunca lo ven.
keep-passphrase-title = Tu frase de paso
keep-passphrase-lead = Abre tu cuenta en otros dispositivos. Nosotros nunca la vemos.
keep-do = Guardar mi identidad
keep-sheet-title = Tu hoja de recuperación
keep-sheet-lead = Te deja volver a entrar cuando olvidas la frase de paso.
keep-done-title = Guardada
keep-done = Puedes volver a tu identidad cuando quieras
keep-done-more = En cualquier dispositivo: inicia sesión con tu nombre de acceso y tu frase de paso.
keep-reminder = Por ahora solo este dispositivo te conoce
keep-reminder-ends = Si no vuelves, tu lugar aquí termina el { $when }. Guarda tu identidad y se queda.

passphrase-title = Frase de paso y recuperación
passphrase-hint = Una frase nueva o una hoja de recuperación nueva
passphrase-none = Todavía no tienes frase de paso, porque no has guardado esta identidad.
passphrase-way = ¿Cómo la quieres?
passphrase-drawn = Cinco palabras elegidas al azar
passphrase-drawn-hint = Lo más seguro, y más fácil de recordar de lo que parece: haz con ellas una pequeña historia.
passphrase-own = La mía propia
passphrase-yours = Tus cinco palabras
passphrase-other = Otras palabras
passphrase-copied = Copiada. Pégala donde solo mires tú y luego copia otra cosa.
passphrase-written = Ya anoté las cinco palabras
passphrase-written-hint = En papel, o en un administrador de contraseñas.
passphrase-own-field = Tu propia frase de paso
passphrase-own-hint = Varias palabras que no van juntas. Ni dichos, ni canciones, ni fechas.
passphrase-again = Otra vez la misma
passphrase-differs = Las dos todavía no son iguales.
strength-weak = Fácil de adivinar. Agrega más palabras.
strength-almost = Ya casi. Una o dos palabras más.
strength-enough = Suficiente. Nadie debería adivinarla.
strength-strong = Fuerte.
passphrase-what = ¿Qué necesitas?
passphrase-what-sheet = Una hoja de recuperación nueva
passphrase-what-sheet-hint = Tu frase de paso sigue igual.
passphrase-what-new = Una frase de paso nueva
passphrase-what-new-hint = Con ella recibes una hoja nueva.
passphrase-old = Tu frase de paso de ahora
passphrase-ends-others = La hoja de antes deja de servir y se cierra la sesión en tus otros dispositivos.
passphrase-change = Hacer el cambio
passphrase-changed = Listo. La hoja nueva es la que vale.

# En el papel y en el nombre del archivo nada dice para qué es.
sheet-heading = Mi forma de volver a entrar
sheet-place = Dirección
sheet-code = Código de recuperación
sheet-made = Hecha el
sheet-how = ¿Olvidaste la frase de paso? Abre la dirección de arriba, elige «Usar mi hoja de recuperación» y escribe el nombre de acceso y el código. Quien tenga esta hoja puede abrir la cuenta: guárdala donde solo mires tú.
sheet-file = notas
sheet-once = El código se muestra solo esta vez. Imprímelo, guárdalo o anótalo ahora.
sheet-have-it = Ya la tengo
sheet-later = Recuérdamelo mañana
sheet-reminder = Tu hoja de recuperación aún no está confirmada
sheet-reminder-more = Sin ella, olvidar la frase de paso es perderlo todo. Son dos minutos: recibes una hoja nueva y escribes dos partes.
sheet-reminder-do = Obtener mi hoja
retype-title = Solo para asegurarnos
retype-lead = Mira tu hoja y escribe dos de sus grupos.
retype-part = Grupo { $place }
retype-wrong = Eso no es lo que dice la hoja. Mira otra vez: no se perdió nada.
retype-check = Comprobar
retype-back = Mostrar la hoja otra vez

devices-title = Dispositivos
devices-hint = Dónde tienes sesión
devices-lead = Cada navegador con el que iniciaste sesión. Cierra lo que ya no usas.
devices-this = Este dispositivo
devices-other = Otro dispositivo
devices-days = Desde el { $first }, último uso el { $last }
devices-end = Cerrar sesión
devices-end-named = Cerrar la sesión del { $first }
devices-end-title = ¿Cerrar esta sesión?
devices-end-more = Ese dispositivo queda fuera, al momento si tiene conexión. Lo que guarda de los grupos ya no se podrá abrir allí.
devices-ended = Sesión cerrada en ese dispositivo.

export-title = Una copia para mí
export-hint = Todo lo que puedes leer, en un archivo
export-lead = Todo lo que puedes leer aquí, en un archivo en tu dispositivo.
export-what = Dentro: tus grupos con lo que se escribió, en una forma para leer y en otra para programas. Se prepara en tu dispositivo.
export-care = El archivo no está cerrado con llave. Contiene lo que otras personas contaron en confianza. Guárdalo donde solo mires tú.
export-do = Hacer mi copia
export-done = Tu copia está lista. Mira en tus descargas.
export-file = notas

sign-out = Cerrar sesión
sign-out-kept = Tu cuenta se queda. Lo que este dispositivo guarda de ella se borra. Vuelve a iniciar sesión cuando quieras.
sign-out-lost-title = No has guardado esta identidad
sign-out-lost = Solo este dispositivo te conoce, así que cerrar la sesión sería para siempre. Guarda primero tu identidad. O borra la cuenta, si no quieres dejar rastro aquí.
sign-out-waiting = { $count ->
    [one] Una cosa que escribiste no se ha enviado. Al cerrar sesión se pierde.
   *[other] { $count } cosas que escribiste no se han enviado. Al cerrar sesión se pierden.
  }
sign-out-sure = Lo entiendo, cerrar sesión

delete-title = Borrar mi cuenta
delete-goes = Lo que se va
delete-goes-account = Tu cuenta, tu nombre de acceso y las sesiones de todos tus dispositivos.
delete-goes-writing = Todo lo que escribiste y el servidor guarda, tus fotos y notas de voz.
delete-goes-device = Lo que guarda este dispositivo.
delete-stays = Lo que puede quedar
delete-stays-others = Copias en los dispositivos de las personas de tus grupos. Ya lo leyeron y eso no se puede deshacer.
delete-stays-backups = Copias de seguridad de esta organización, hasta que se reemplacen.
delete-alone = Eres la única persona que facilita { $name }. Nombra antes a alguien más, o nadie podrá dejar entrar a la gente.
delete-export-first = Hacer antes una copia para mí
delete-sure = Sí, borrar todo. Sé que no se puede deshacer.
delete-do = Borrar mi cuenta

not-sent-title = Aún sin enviar
not-sent-hint = Lo que espera en este dispositivo
not-sent-lead = Está a salvo aquí y sale solo en cuanto haya conexión.
not-sent-none = Todo está enviado
not-sent-none-more = Nada espera en este dispositivo.
not-sent-waiting = Esperando conexión. No tienes que hacer nada.
not-sent-retry = Probar ahora
not-sent-drop = Descartar
not-sent-drop-title = ¿Descartar esto?
not-sent-drop-more = No se envió y ya no se enviará. Copia antes las palabras si las quieres.
not-sent-count = { $count ->
    [one] Una cosa que escribiste aún no se envió. Está a salvo aquí.
   *[other] { $count } cosas que escribiste aún no se enviaron. Están a salvo aquí.
  }
outbox-post = Mensaje
outbox-reply = Respuesta
outbox-reaction = Palabra amable
outbox-edit = Cambio
outbox-delete = Retirar
outbox-other = Algo para el grupo
