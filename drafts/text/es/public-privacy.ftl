# Los nombres de las pruebas están en el texto inglés, encima de cada frase.

privacy-title = Holdfast – privacidad
privacy-heading = Qué podemos ver y qué no
privacy-lead = Confías mucho a este lugar. Aquí está, sin rodeos, de qué te protege y de qué no puede.

privacy-cannot-heading = Lo que no puede leer quien mantiene este servidor
privacy-cannot-content = Publicaciones, respuestas, fotos, notas de voz, los nombres de los grupos, el nombre que elegiste: tu aparato lo cierra todo con llave antes de enviarlo. El servidor solo guarda lo que no puede abrir.
privacy-cannot-stolen = Si alguien roba la base de datos o una copia, o un tribunal la pide, de ahí no se puede leer lo que escribiste.
privacy-cannot-passphrase = Tu frase de acceso nunca sale de tu aparato. Solo con los datos guardados nadie puede ni intentar adivinarla.
privacy-cannot-name = Nunca pedimos tu nombre real, tu correo ni tu teléfono.

privacy-lie-heading = Si el servidor mintiera
privacy-lie = Si alguien se apodera del servidor, no puede meter a un extraño en tu grupo, cambiar tus palabras ni hablar en tu nombre: tu aplicación lo comprueba todo y se detiene cuando algo no cuadra.
privacy-lie-limit = Un servidor así podría retener mensajes, y seguiría viendo lo que se enumera abajo.

privacy-sees-heading = Lo que el servidor sí ve
privacy-sees-lead = De otro modo no podría entregar nada. Si un tribunal lo pide, esto es lo que se podría entregar:
privacy-sees-1 = qué cuenta está en qué grupo, y si lo dirige
privacy-sees-2 = qué cuenta escribió algo, cuándo, qué tan urgente es y más o menos qué tan largo
privacy-sees-3 = quién hizo un enlace, y quién envió una llave a quién
privacy-sees-4 = los días en que tus aparatos entraron por última vez
privacy-sees-address = La dirección de internet de tu aparato se usa mientras tienes conexión, para frenar abusos. Nunca se anota.
privacy-sees-list = La lista completa, tabla por tabla, está en la documentación del programa.

privacy-limits-heading = Lo que ningún programa puede prometer
privacy-limits-code = Tu navegador recibe la aplicación de este servidor. Un servidor en malas manos podría enviar una aplicación cambiada. Hacemos que se note fácilmente, pero un navegador no puede descartarlo.
privacy-limits-people = Alguien de tu grupo puede contar lo que leyó o hacer una foto de la pantalla. Incluso puede probar qué nombre elegido lo escribió. Por eso eliges un nombre, y por eso quien llega no ve nada de antes, salvo que el grupo decida otra cosa.
privacy-limits-phone = Quien tiene tu teléfono desbloqueado ve lo mismo que tú. Desde otro aparato puedes quitarle el acceso.
privacy-limits-voice = Hay quien puede reconocer tu voz. La aplicación lo dice antes de grabar.

privacy-company-heading = Nadie más escucha
privacy-company-third = Estas páginas y la aplicación no cargan nada de nadie más: ni publicidad, ni contadores, ni letras o mapas ajenos.
privacy-company-policy = El servidor le dice a tu navegador que rechace todo lo que venga de otro lado.
privacy-company-cookie = Estas páginas no ponen ninguna cookie. La aplicación tiene una, para que no tengas que entrar cada vez, y otra que recuerda este aparato si es de confianza.

privacy-leave-heading = Cuando te vas
privacy-leave-delete = Si borras tu cuenta, todo lo suyo se quita de todas las tablas del servidor.
privacy-leave-backup = Las copias de seguridad se guardan un tiempo más. Cuánto, te lo puede decir quien mantiene este servidor.
privacy-leave-others = Lo que otras personas ya tienen en sus aparatos se queda ahí. No podemos llegar a eso.
privacy-leave-unkept = Si entraste por un enlace y no conservaste tu identidad, la cuenta termina tras siete días sin uso.
privacy-lost = Si pierdes tu frase de acceso, tu código de recuperación y todos tus aparatos, lo que escribiste se pierde para siempre. Nadie puede abrirlo por ti. Es el precio de que nadie pueda leerlo.
