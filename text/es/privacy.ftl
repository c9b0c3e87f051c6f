### Lo que este servidor puede ver y lo que no (docs/protocol.md, secciones 1, 9 y 10), en palabras sencillas.
### Los nombres de las pruebas que guardan cada frase están en el archivo en inglés, junto al mismo identificador.

privacy-title = Privacidad
privacy-lead = Lo que este servidor puede ver, lo que no puede ver y lo que nadie te puede prometer.

privacy-others = No interviene ninguna otra empresa
privacy-others-origin = Estas páginas no cargan nada de ninguna otra empresa. Nadie cuenta tu visita.
privacy-others-cookie = Estas páginas no guardan ninguna cookie.

privacy-admit = Lo que nadie te puede prometer
privacy-admit-people = Alguien de tu grupo puede contar a otros lo que dijiste, o tomar una foto de la pantalla. Ningún programa puede impedirlo.
privacy-admit-phone = Quien tenga tu teléfono desbloqueado puede leer lo que tú puedes leer.
privacy-admit-program = Tu navegador recibe el programa de este servidor. Un servidor deshonesto podría dar uno cambiado que lea lo que escribes. Ninguna página web puede descartarlo.
privacy-admit-withhold = Un servidor deshonesto también podría retener los mensajes más nuevos. Tu teléfono no puede notar un mensaje que nunca llegó.
privacy-admit-copies = Cuando borras algo, puede que otros ya lo tengan en sus teléfonos. Las copias que esta organización guarda por si algo se rompe terminan más tarde.
privacy-admit-lost = Si pierdes tu frase secreta, tu código de recuperación y todos tus dispositivos, nadie puede recuperar lo que escribiste. Tampoco nosotros.

privacy-sees = Lo que el servidor sí ve
privacy-sees-lead = Necesita algunas cosas para hacer su trabajo. Quienes lo administran, o un juez que se lo pida, podrían ver esto:
privacy-sees-groups = qué cuenta está en qué grupo y quién lo dirige, pero no los nombres
privacy-sees-writing = quién escribió algo y cuándo, si era urgente y más o menos cuánto mide, pero no lo que dice
privacy-sees-links = quién hizo un enlace para entrar y quién pasó llaves a quién
privacy-sees-days = qué día estuvo aquí un dispositivo por última vez
privacy-sees-address = la dirección de internet de tu dispositivo, mientras está conectado

privacy-more = Las reglas exactas están en el archivo docs/protocol.md, que viene con el programa. Cualquiera puede comprobarlas.
