# El muro: mensajes, respuestas, palabras amables, fotos, notas de voz, búsqueda, lo que ve el servidor.

wall-title = Mensajes, primero los más nuevos
wall-empty = Todavía no hay nada escrito
wall-empty-more = Un saludo corto es un buen comienzo.
wall-new = { $count ->
    [one] 1 mensaje nuevo
   *[other] { $count } mensajes nuevos
  }
wall-read-from = Lo que sigue ya lo leíste
wall-older = Mensajes anteriores
wall-missing = Aquí se retiró algo, o el servidor lo está reteniendo.

post-you = (tú)
post-new = Nuevo
post-edited = cambiado
post-menu = Más sobre lo que escribió { $name }
post-content-note = Trata de:
post-fold = Plegar
post-unfold = Leer
post-gone = Lo retiró quien lo escribió.
copy-failed = Aquí no se puede copiar. Mantén el dedo sobre las palabras.
post-hidden = Oculto por quien facilita.
post-hidden-facilitator = Oculto. Solo lo ve quien facilita.
post-hide = Ocultar al grupo
post-show = Mostrar otra vez
post-hide-done = Oculto para el grupo.
post-show-done = Todos pueden leerlo otra vez.
post-waiting = Espera conexión. Está a salvo aquí.
post-failed = Esto no se envió.
post-failed-do = Ver qué hacer
post-reply = Responder
post-to = a { $name }
post-replies = { $count ->
    [one] 1 respuesta
   *[other] { $count } respuestas
  }
post-picture = Foto de { $name }
post-picture-opening = Abriendo la foto …
post-listen = Escuchar
post-voice = Nota de voz de { $name }
post-voice-unplayable = Este navegador no puede reproducir esta nota de voz. Sigue ahí. Un navegador más nuevo sí puede.
post-edit = Cambiar
post-delete = Retirar
post-deleted = Retirado. Todavía puedes deshacerlo.

reactions = Palabras amables
reaction-hear = te escucho
reaction-same = a mí también
reaction-strength = fuerza
reaction-thanks = gracias
reaction-choose = Palabra amable
reaction-close = Cerrar
reaction-given = Dijiste «{ $word }».
reaction-taken = Retirado: «{ $word }».

thread-opening = Un mensaje
thread-title = De { $name }
thread-none = Todavía sin respuestas
thread-replies = Respuestas, primero las más antiguas
thread-new = { $count ->
    [one] 1 respuesta nueva
   *[other] { $count } respuestas nuevas
  }
thread-new-from = Nuevo desde tu última visita
reply-title = Tu respuesta
reply-field = ¿Qué le quieres decir a { $name }?
reply-send = Enviar respuesta
reply-sent = Tu respuesta ya está con el grupo.

write = Escribir
write-title = Escribir
write-lead = A todas las personas de { $name }
write-field = ¿Qué tienes en mente?
write-hint = Escribe como hablas. Aquí nadie te corrige.
write-restored = Habías empezado esto antes. Se guardó para ti.
write-add-picture = Agregar foto
write-pictures = Tus fotos
write-pictures-plain = De las fotos se quitan el lugar y los datos de la cámara. Las fotos y la voz no se guardan en el borrador.
write-picture = Foto { $place }
write-picture-remove = Quitar la foto { $place }
write-picture-large = Una foto es demasiado grande y quedó fuera. Elige una más pequeña, de hasta 11 megabytes.
write-pictures-max = Hasta { $count } fotos a la vez.
write-record = Grabar voz
write-voice-ready = Tu nota de voz está lista. Se guarda mientras esta aplicación siga abierta.
write-with-note = Plegarlo detrás de una nota
write-with-note-hint = Para lo que puede pesarle a otros. Ven la nota y eligen si leer.
write-note = ¿De qué trata?
write-note-hint = Por ejemplo: «una pérdida», «hablo de consumo».
write-send = Compartir con el grupo
write-sent = Compartido con el grupo.
write-kept = Guardado aquí. Sale en cuanto haya conexión.

record-title = Nota de voz
record-care = Una voz se puede reconocer. Quien te conoce puede saber que eres tú. Si eso te preocupa, mejor escribe.
record-start = Empezar a grabar
record-refused = No se puede usar el micrófono. Permítelo en los ajustes del navegador para esta página, o escribe.
record-time = Tiempo grabado
record-of = de { $time }
record-stop = Parar
record-drop = Descartar
record-listen = Escúchala una vez antes de compartirla.
record-yours = Tu grabación
record-keep = Usarla
record-again = Grabar otra vez

edit-title = Cambia tus palabras
edit-lead = Los demás ven que se cambió.
edit-attachments = Las fotos y notas de voz se quedan como están.
edit-done = Cambiado.

search-field = Busca palabras en tus grupos
search-hint = Mira solo lo que guarda este dispositivo. Nadie se entera de lo que buscas.
search-found = { $count ->
    [one] Encontrado una vez
   *[other] Encontrado { $count } veces
  }
search-none = No se encontró nada para «{ $query }». Prueba con menos letras u otra palabra.

stored-title = Lo que ve el servidor
stored-lead = El mismo mensaje dos veces: como lo lees tú y como está en el servidor.
stored-you = En tu dispositivo
stored-server = En el servidor
stored-number = Número { $number } de este grupo, llegó { $when }.
stored-size = { $bytes } bytes. Los mensajes cortos se rellenan, para que su largo diga poco.
stored-envelope = Los primeros { $bytes } bytes, en color, son el sobre: números del grupo y de quien escribe, sin nombres.
stored-rest = Todo lo demás está cerrado con llave. Las llaves están solo en los dispositivos de las personas del grupo.
stored-bytes = Los bytes guardados
stored-all = Mostrar todo
