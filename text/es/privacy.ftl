### Lo que este servidor puede ver y lo que no (docs/protocol.md, secciones 1, 9 y 10), en palabras sencillas.
### Los nombres de las pruebas que guardan cada frase están en el archivo en inglés, junto al mismo identificador.

privacy-title = Privacidad
privacy-lead = Lo que este servidor puede ver, lo que no puede ver y lo que nadie te puede prometer.

privacy-locked = Lo que solo tu grupo puede leer
privacy-locked-words = Lo que escribes, tus fotos y tus notas de voz se cierran con llave en tu dispositivo. A este servidor solo llegan piezas cerradas. También van cerrados los nombres de los grupos y los nombres que la gente elige en ellos.
privacy-locked-key = El programa del servidor no tiene ninguna parte que pueda abrirlas. Así, un ladrón que lo copie todo, quienes administran el servidor o un juez que se lo pida reciben piezas cerradas.
privacy-locked-passphrase = Tu frase de paso nunca sale de tu dispositivo. Con una copia de la base de datos sola, nadie puede ir probando frases.
privacy-locked-name = No necesitas correo, ni número de teléfono, ni tu nombre real.
privacy-locked-history = Quien llega más tarde no puede leer lo que se dijo antes, a menos que el grupo lo haya decidido así.
privacy-locked-removed = Quien fue retirado del grupo no puede leer lo que se dice después.
privacy-locked-link = Un enlace a un grupo lleva un secreto que este servidor nunca recibe. Sin él nadie entra. Y un enlace, por sí solo, no abre nada de lo que se dijo antes.

privacy-lies = Si el servidor fuera deshonesto
privacy-lies-stranger = No puede meter a una persona ajena en tu grupo. Quienes están en él figuran en una lista firmada, y tu dispositivo cierra las cosas solo para ellos.
privacy-lies-change = No puede cambiar lo que alguien escribió, ni escribir en tu nombre. Todo va firmado, y tu dispositivo lo comprueba.
privacy-lies-order = Si omite algo, lo cambia de lugar o lo envía otra vez, tu dispositivo lo nota en cuanto otros han seguido a partir de ahí. Lo que no encaja se aparta. Si dice que alguien retiró un mensaje y no es así, una línea muestra que ahí falta algo. Si continúa, tu dispositivo se detiene y te dice por qué.

privacy-others = No interviene ninguna otra empresa
privacy-others-origin = Estas páginas no cargan nada de ninguna otra empresa. Nadie cuenta tu visita.
privacy-others-cookie = Estas páginas no guardan ninguna cookie. La aplicación guarda una para que sigas dentro, y otra para reconocer un dispositivo que ya estuvo aquí.

privacy-admit = Lo que nadie te puede prometer
privacy-admit-people = Alguien de tu grupo puede contar a otros lo que dijiste, o tomar una foto de la pantalla. Incluso puede demostrar qué nombre elegido lo escribió. Ningún programa puede impedirlo.
privacy-admit-phone = Quien tenga tu teléfono desbloqueado puede leer lo que tú puedes leer.
privacy-admit-program = Tu navegador recibe el programa de este servidor. Un servidor deshonesto podría dar uno cambiado que lea lo que escribes. Ninguna página web puede descartarlo.
privacy-admit-withhold = Un servidor deshonesto también podría retener los mensajes más nuevos. Tu dispositivo no puede notar un mensaje que nunca llegó.
privacy-admit-voice = Puede que alguien conozca tu voz. La aplicación te lo dice antes de grabar.
privacy-admit-copies = Cuando borras algo, puede que otros ya lo tengan en sus dispositivos. Las copias que esta organización guarda por si algo se rompe terminan más tarde.
privacy-admit-lost = Si pierdes tu frase de paso, tu hoja de recuperación y todos tus dispositivos, nadie puede recuperar lo que escribiste. Tampoco nosotros.

privacy-sees = Lo que el servidor sí ve
privacy-sees-lead = Necesita algunas cosas para hacer su trabajo. Quienes lo administran, o un juez que se lo pida, podrían ver esto:
privacy-sees-groups = qué cuenta está en qué grupo y quién lo dirige, pero no los nombres
privacy-sees-writing = quién escribió algo y cuándo, si era urgente y más o menos cuánto mide, pero no lo que dice
privacy-sees-links = quién hizo un enlace para entrar y quién pasó llaves a quién
privacy-sees-reports = que denunciaste a alguien o te preocupaste por alguien, cuándo, y si alguien se hizo cargo, pero no qué dice ni por qué
privacy-sees-duty = a qué horas alguien que facilita está para un grupo, y quién le dio el visto bueno
privacy-sees-blocks = a quién bloqueaste
privacy-sees-requests = a quién le pediste hablar, en qué grupo y cuándo, y si hablan los dos, pero no con qué frase lo pediste ni si te dijo que no
privacy-sees-days = qué día estuvo aquí un dispositivo por última vez
privacy-sees-address = la dirección de internet de tu dispositivo mientras está conectado; nunca se anota
privacy-sees-list = La lista entera, tabla por tabla, está en el archivo docs/privacy.md, que viene con el programa.

privacy-leaving = Cuando te vas
privacy-leaving-delete = Cuando borras tu cuenta, todo lo suyo se quita de la base de datos del servidor.
privacy-leaving-unkept = Si entraste con un enlace y no guardaste tu identidad, tu cuenta termina después de siete días sin uso.
privacy-leaving-device = Puedes cerrar la sesión de un teléfono perdido desde otro dispositivo. Queda fuera en cuanto se conecta.
privacy-leaving-offline = Un teléfono en el que se abre la aplicación sin conexión no muestra el nombre de ningún grupo, nada de lo que se escribió allí ni ningún borrador. Solo quedan en él el nombre que elegiste y lo que todavía espera para enviarse.

privacy-more = Las reglas exactas están en el archivo docs/protocol.md, que viene con el programa. Cualquiera puede comprobarlas.
