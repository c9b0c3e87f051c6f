# En buenas manos: ocultar, denunciar, preocuparse, lo que hace el equipo, bloquear y la pregunta de cada año.

# Para uno mismo.
hide-do = Ocultar para mí
hide-show = Mostrar otra vez
hide-done = Oculto para ti. Nadie más lo nota.
hide-person-do = Ocultar a esta persona para mí
hide-person-done = Lo que escribe { $name } queda plegado para ti. Nadie más lo nota.
hide-shown = Lo ves otra vez.
veil-hidden = Ocultaste esto
veil-hidden-person = De alguien que ocultaste
veil-blocked = De alguien que bloqueaste
veil-muted = Escrito mientras se le pidió una pausa
hidden-title = Lo que oculté
hidden-lead = Solo tú ves esta lista. Puedes cambiar de idea cuando quieras.
hidden-none = Aquí no has ocultado nada
hidden-none-more = Cada mensaje y cada persona tiene un menú con «Ocultar para mí».
hidden-person = Todo lo de esta persona queda plegado para ti.
hidden-blocked = Con bloqueo en todos los grupos.
hidden-post = De { $name }
hidden-post-older = Un mensaje anterior
block-do = Bloquear a esta persona
block-lift = Quitar el bloqueo
block-ask = ¿Bloquear a { $name }?
block-lift-ask = ¿Quitar el bloqueo a { $name }?
block-lift-more = Lo que escribe se despliega otra vez. No se entera.
block-done = Bloqueaste a { $name }.
block-lifted = Bloqueo quitado.
block-does = Lo que hace
block-does-fold = Lo que escribe queda plegado para ti, en cada grupo que comparten.
block-does-talk = No puede pedirte hablar a solas.
block-does-quiet = No se entera. Puedes deshacerlo cuando quieras.
block-does-not = Lo que no hace
block-does-not-leave = Sigue en el grupo. Solo quien facilita puede sacar a alguien.
block-does-not-hide = Lo que tú escribes al grupo, lo sigue pudiendo leer.
block-report = ¿Hizo algo que podría dañarte a ti o a otros? Por favor, cuéntalo también al equipo, para que alguien actúe.

# Denunciar y preocuparse.
report-do = Denunciar
report-title = Denunciar: { $name }
report-lead = Gracias por cuidar del grupo. No hacen falta pruebas y puedes equivocarte.
report-why = ¿De qué se trata?
report-choose = Elige lo que mejor encaje. «Otra cosa» también vale.
report-words = Con tus palabras
report-words-hint = Puedes dejarlo vacío.
report-along = ¿Qué más deberían ver?
report-along-hint = Solo se envía lo que marques, hasta { $count }. Lo demás se queda donde está.
report-along-note = Plegado tras la nota: { $note }
report-no-words = Una imagen o una nota de voz, sin palabras
report-check = Esto es lo que envías
report-check-reason = De qué se trata:
report-check-words = Tus palabras:
report-check-none = No se envía ningún mensaje.
report-who = Quién lo leerá
report-readers-team = { $count ->
    [one] La persona que facilita este grupo.
   *[other] Las { $count } personas que facilitan este grupo.
  }
report-readers-safety = { $count ->
    [one] Una persona del equipo de seguridad de la organización. No llega a quienes facilitan este grupo.
   *[other] Las { $count } personas del equipo de seguridad de la organización. No llega a quienes facilitan este grupo.
  }
report-readers-unknown = Quienes cuidan de este grupo. Cuántas personas son, se ve cuando haya conexión.
report-unnamed = Ni { $name } ni el grupo sabrán nunca quién denunció. La aplicación tampoco muestra tu nombre a quienes lo leen. La denuncia lleva tu firma, para que nadie pueda inventarla: quien lea y desarme la aplicación podría averiguarlo.
report-unvouched-title = Este grupo aún no ha comprobado su equipo de seguridad
report-unvouched = El servidor dice que este es el equipo de seguridad de tu organización, con estas palabras:
report-unvouched-choice = Si puedes, pregunta a alguien de la organización si las palabras son las suyas. También puedes enviarla ya. Si el servidor mintió, quien lo maneja podría leer esta denuncia.
report-offline = No tienes conexión. Se guarda aquí, cerrado, y sale solo.
report-send = Enviar la denuncia
report-urgent-title = ¿Podría estar en peligro ahora?
report-urgent = No esperes a que alguien lea esto. En «Ayuda ahora» están los pasos para una sobredosis y las líneas que responden al momento.
report-sent = Ya va en camino. Gracias.
report-queued = No tienes conexión. La denuncia se guarda aquí y sale sola cuando la haya.
report-next = Qué pasa ahora
report-next-team = Alguien que facilita se hace cargo y mira. Decide qué necesita el grupo.
report-next-safety = Alguien del equipo de seguridad se hace cargo y mira. No pasa por quienes facilitan este grupo.
report-next-waiting = Si nadie se hace cargo en 30 minutos, se avisa a una segunda persona. Tras una hora llega al equipo de seguridad de la organización, si este grupo tiene uno en el que confía.
report-next-quiet = { $name } no sabrá quién denunció. Quizá no sepas qué se hizo, para proteger a todos.
report-next-copy = Una copia para ti se guarda 30 días en «Lo que denuncié».
report-yourself = Para tu tranquilidad
report-back = Volver al grupo
report-nobody-title = Aquí no hay nadie que pueda recibir esto
report-nobody = Este grupo no tiene a nadie más que facilite y su organización aún no tiene equipo de seguridad. No vamos a fingir que alguien lo lee. Puedes bloquear a esta persona, salir del grupo o hablar con una línea que responde ahora.
worry-do = Me preocupa esta persona
worry-title = Me preocupa { $name }
worry-lead = Esto es cuidado, no una queja. Alguien del equipo estará pendiente.
worry-what = ¿Qué te preocupa?
worry-send = Avisar al equipo
worry-sent = Gracias por cuidar de alguien

reason-harm_to_self = Quiere morir o se hace daño
reason-overdose = Una sobredosis, o casi
reason-sourcing = Compra, vende u ofrece drogas
reason-romantic = Acercamiento romántico o sexual
reason-harassment = Presiona, amenaza o se burla de alguien
reason-medication_shaming = Avergüenza a alguien por su medicación
reason-privacy = Cuenta algo privado de alguien
reason-under_age = Puede tener menos de 18 años
reason-norms = Otra cosa contra las normas
reason-other = Otra cosa
reason-appeal = Pide que otra persona lo mire de nuevo

my-reports-title = Lo que denuncié
my-reports-hint = Tus copias de los últimos 30 días
my-reports-lead = Solo tú puedes leer estas copias. Muestran lo que había, aunque ya se haya retirado.
my-reports-none = Nada en los últimos 30 días
my-reports-until = Se guarda hasta el { $when }.
my-reports-forget = Tirar mi copia
my-reports-forget-ask = ¿Tirar tu copia?
my-reports-forget-more = La denuncia la siguen teniendo quienes la recibieron. Tu copia no se puede recuperar.

# La lista del equipo.
queue-title = Preocupaciones y denuncias
queue-safety-team = Equipo de seguridad
queue-lead = Solo el equipo lee esto. Nadie de fuera sabrá quién escribió ni quién decidió.
queue-see = Verlas
queue-open = { $count ->
    [one] 1 preocupación está atendida
   *[other] { $count } preocupaciones están atendidas
  }
queue-unclaimed = { $count ->
    [one] 1 preocupación espera a alguien
   *[other] { $count } preocupaciones esperan a alguien
  }
queue-none = Nada espera
queue-none-more = Cuando alguien denuncie o se preocupe, aparecerá aquí sin más.
queue-list-open = Nadie se ha hecho cargo aún
queue-list-claimed = Alguien las atiende
queue-list-closed = Cerradas
queue-about = Sobre { $name }
queue-worried-about = A alguien le preocupa { $name }
queue-nobody-yet = Espera desde hace { $waited }
queue-minutes = { $count ->
    [one] 1 minuto
   *[other] { $count } minutos
  }
queue-hours = { $count ->
    [one] 1 hora
   *[other] { $count } horas
  }
queue-days = { $count ->
    [one] 1 día
   *[other] { $count } días
  }
queue-mine = Te haces cargo tú
queue-somebody = Alguien se hace cargo
queue-somebody-more = Otra persona del equipo se hace cargo. Puedes dejarle una nota.
queue-closed = Cerrada
queue-handed-second_person = Se avisó a una segunda persona.
queue-handed-organisation = La organización sabe que esto espera.
queue-bar-waits = Un veto espera a una segunda persona.
queue-gone = Esto ya no está aquí. Se cerró hace tiempo o es de otro equipo.
queue-back = A todas las preocupaciones
queue-urgent-title = Mira esto primero
queue-urgent = Escribe a la persona, de forma sencilla y amable: pregunta si ahora está a salvo. Los pasos para una sobredosis y las líneas están en «Ayuda ahora».
queue-words = Lo que se escribió con ello
queue-sent = Lo que se envió
queue-reported = esto se denunció
queue-worrying = esto preocupa a alguien
queue-verified = Comprobado en este dispositivo: lo escribieron estas personas en este grupo, sin cambios.
queue-context = Alrededor
queue-context-none = Este dispositivo no tiene nada de eso.
queue-look = Ver lo que se escribió alrededor
queue-done = Lo que se hizo
queue-what-now = ¿Y ahora?
queue-claim-more = Hazte cargo, para que todos sepan que está atendida. Puedes devolverla.
queue-not-you = Ya actuaste en esto. Ahora lo mira otra persona, para que sea justo.
queue-safety-can = No estás en ese grupo, así que allí no puedes escribir ni sacar a nadie. Quitar a quien facilita se hace en la página de la organización.

act-for-person = Para la persona
act-for-team = Para el equipo
act-claim = Me hago cargo
act-give_back = Devolverla
act-reopened = Abrir otra vez
act-note = Dejar una nota
act-note-more = Solo para el equipo. { $name } no la ve.
act-talked_to = Escribirle
act-talked_to-more = { $name } recibe tus palabras como mensaje de quienes facilitan, sin tu nombre.
act-hid = Ocultar lo denunciado
act-hid-more = El grupo ya no lo ve. { $name } lee por qué. Puedes mostrarlo otra vez.
act-hid-words = Ocultamos algo que escribiste, porque podía dañar a otros aquí. Sigues teniendo tu lugar. Si lo ves de otra forma, puedes pedir que otra persona lo mire.
act-muted = Poner en pausa lo que escribe
act-muted-more = { $name } puede leer y dar palabras amables, pero no escribir hasta que pase el tiempo. Puedes terminarlo antes.
act-muted-words = Te pedimos una pausa al escribir aquí. Puedes seguir leyendo. Sigues siendo parte de este grupo.
act-listen_only = Solo escuchar en las reuniones
act-listen_only-more = { $name } puede estar en las reuniones y escuchar, y escribir como antes.
act-listen_only-words = Te pedimos que por un tiempo solo escuches en las reuniones. Sigues siendo parte de este grupo.
act-removed = Sacar del grupo
act-removed-more = { $name } ya no podrá leer ni escribir nada nuevo aquí. Leerá tus palabras una vez más.
act-removed-words = Tuvimos que sacarte de este grupo, para cuidar de todos. Eso no te quita lo que has logrado. Puedes pedir que otra persona lo mire de nuevo.
act-bar_proposed = Sacar y no dejar volver
act-bar_proposed-more = Esto pide a una segunda persona que decida. Solo entonces { $name } sale y no puede volver con este dispositivo, con esta cuenta ni por el enlace con que llegó.
act-bar_confirmed = No dejar volver
act-bar_confirmed-more = { $name } sale y no puede volver con este dispositivo, con esta cuenta ni por el enlace con que llegó.
act-bar_confirmed-words = Dos personas decidimos que no puedes volver a este grupo, para cuidar de todos. Eso no te quita lo que has logrado. Puedes pedir que otra persona lo mire de nuevo.
act-bar_declined = No vetar
act-bar_declined-more = { $name } podrá volver. Di al equipo por qué.
act-closed = Cerrar esto
act-closed-more = Por ahora está hecho. Se puede abrir otra vez.
act-handed_over = Pasar a la organización
act-handed_over-more = Debería mirar alguien de fuera del grupo. Di qué tiene que saber sobre { $name }.
act-words = Tus palabras para { $name }
act-words-hint = Di qué pasó y qué pides. Sin culpar, sin diagnósticos.
act-words-missing = Aquí hacen falta unas palabras.
act-note-hint = Qué se hizo, o qué debería saber quien siga.
act-note-field = Una nota para el equipo
act-how-long = ¿Por cuánto tiempo?
act-final = Esto no se puede deshacer aquí. Para volver necesita un enlace nuevo.
act-noted = Hecho, y anotado para el equipo.
act-ended = Terminado. Puede escribir y hablar como antes.
measure-muted = { $name } no puede escribir aquí hasta: { $when }.
measure-listen_only = { $name } solo escucha en las reuniones hasta: { $when }.
measure-end = Terminarlo ya
bar-propose = Pedir que esta cuenta no vuelva
bar-confirm = No dejar volver
bar-decline = No vetar
bar-two = Hacen falta dos personas, para que nadie lo decida en soledad.
bar-proposed = Alguien pide que { $name } no vuelva
bar-proposed-mine = Lo pediste tú. Tiene que decidir una segunda persona.
bar-proposed-other = Lee lo que pasó y decide. Las dos respuestas están bien.
bars-open = Ver quién no puede volver
bars-title = Quién no puede volver
bars-lead = Hacen falta dos personas para que alguien no vuelva, y dos para que pueda volver. A nadie se le dice quién lo decidió.
bars-none = Nadie está fuera de este grupo.
bars-nameless = Alguien que estuvo aquí
bars-confirmed = No puede volver.
bars-proposed = Alguien pide que no vuelva. Tiene que decidir una segunda persona.
bars-proposed-mine = Pediste que no vuelva. Tiene que decidir una segunda persona.
bars-lift_proposed = Todavía no puede volver. Alguien pide que pueda, y tiene que decidir una segunda persona.
bars-lift_proposed-mine = Todavía no puede volver. Pediste que pueda, y tiene que decidir una segunda persona.
bar-propose_lift = Pedir que pueda volver
bar-confirm_lift = Dejar que vuelva
bar-decline_lift = Dejarlo como está
bars-ask-confirm = ¿Que { $name } no vuelva?
bars-ask-decline = ¿Que { $name } pueda seguir viniendo?
bars-ask-propose_lift = ¿Pedir que { $name } pueda volver?
bars-ask-confirm_lift = ¿Dejar que { $name } vuelva?
bars-ask-decline_lift = ¿Dejarlo como está para { $name }?
bars-lift-more = Hacen falta dos personas. Quien pueda volver necesita un enlace nuevo.
bars-done-confirm = No puede volver.
bars-done-decline = Puede seguir viniendo.
bars-done-propose_lift = Pedido. Tiene que decidir una segunda persona.
bars-done-confirm_lift = Puede volver con un enlace nuevo.
bars-done-decline_lift = Nada cambia: sigue fuera.

did-claim = Alguien se hizo cargo
did-give_back = Devuelta
did-note = Nota
did-talked_to = Se escribió a la persona
did-hid = Oculto para el grupo
did-muted = Pausa al escribir
did-listen_only = Solo escucha en las reuniones
did-removed = Fuera del grupo
did-bar_proposed = Se pidió que no vuelva
did-bar_confirmed = No puede volver
did-bar_declined = No se vetó
did-closed = Cerrada
did-reopened = Abierta otra vez
did-handed_over = Pasó a la organización

alert-title = { $count ->
    [0] Hace más de 90 días que hablaron de esta cuenta
    [one] Una persona habló de la misma cuenta
   *[other] { $count } personas distintas hablaron de la misma cuenta
  }
alert-more = { $count ->
    [0] La primera vez: { $when }.
    [one] Desde un grupo, la primera vez { $when }.
   *[other] Desde { $count } grupos, la primera vez { $when }.
  }
alert-reference = Referencia: { $reference }.
alert-new = Nadie lo ha mirado aún. Lo que escribieron lo tienen los equipos de sus grupos, o está en la lista de abajo.
alert-looked_at = Alguien lo miró.
alert-bar_proposed = Alguien pide que esta cuenta no vuelva. Tiene que decidir una segunda persona.
alert-barred = Esta cuenta no puede volver.
alert-lift_proposed = Esta cuenta no puede volver. Alguien pide que pueda, y tiene que decidir una segunda persona.
alert-look = Ya lo miré
alert-bar-everywhere = La cuenta queda fuera de todos los grupos de esta organización.
alert-lift-everywhere = La cuenta puede volver a cualquier grupo que le dé un enlace.

# Lo que lee la persona a quien se habló.
word-title = De quienes facilitan
word-hidden = Lo que escribiste está oculto para el grupo.
word-muted = Por ahora no puedes escribir aquí. Leer funciona como antes.
word-listen_only = En las reuniones puedes escuchar, no hablar.
word-removed = Ya no estás en este grupo.
word-until = Dura hasta: { $when }.
word-from = El equipo habla unido. No dice quién escribió esto.
word-read = Lo he leído
muted-title = Puedes volver a escribir aquí desde: { $when }
muted-why = Quienes facilitan escribieron:
muted-still = Puedes seguir leyendo todo, dar palabras amables, cambiar tu nombre y salir. Tus borradores quedan guardados. Si es urgente, «Ayuda ahora» está siempre abierta.
muted-write = Puedes volver a escribir desde: { $when }
appeal-do = Pedir que otra persona lo mire
appeal-lead = Leerá esto alguien que no lo decidió. Pedirlo no puede empeorar nada.
appeal-words = ¿Qué debería saber?
appeal-words-hint = Qué pasó, como tú lo ves. ¿Qué sería justo?
appeal-missing = Escribe unas palabras, para que sepa qué mirar.
appeal-send = Pedirlo
appeal-sent = Pediste otra mirada
appeal-sent-more = Alguien que no lo decidió lee tus palabras. La respuesta llega como mensaje en la página del grupo.
appeal-meanwhile = Hasta entonces queda como está. Si necesitas a alguien ahora, la ayuda está a un toque.

# La organización, vista desde un grupo.
acts-title = Lo que hizo aquí la organización
acts-lead = No puede leer tu grupo. Puede quitar a alguien que facilita, o nombrar a alguien cuando no hay nadie. Cada vez queda aquí, a la vista de todos.
acts-none = Aquí no ha hecho nada.
acts-removed_facilitator = { $name } dejó de facilitar por decisión de la organización.
acts-made_facilitator = La organización nombró a { $name } para facilitar.
compare-title = Palabras para comparar
compare-lead = Léelas en voz alta con otra persona del grupo. Están en inglés en todos los teléfonos, para poder compararlas. Si las suyas son iguales, nadie se metió en medio. Si no, díselo en persona a quien facilita.
compare-safety-team = El equipo de seguridad que lee las denuncias
compare-new-team = El servidor dice que tu organización tiene este equipo de seguridad. Leería las denuncias sobre quienes facilitan. Pide a alguien de la organización que te lea sus palabras, por teléfono o en persona. ¿Son estas?
compare-new-team-same = Sí, las palabras son iguales
name-team = Comprueba tu equipo de seguridad
name-team-why = Tu organización tiene un equipo de seguridad. Mientras no compares sus palabras, una denuncia sobre ti u otra persona que facilita no tiene camino seguro, y lo que nadie atienda se queda aquí.
name-team-do = Comparar las palabras
compare-new-team-other = Si no lo son, no toques. Díselo en persona a alguien de la organización: puede que este servidor te mienta.
compare-steward = La llave de la organización
compare-none = La organización de este grupo aún no tiene ni equipo de seguridad ni llave.

# Normas.
norms-edition = Edición { $number }, desde el { $when }
norms-agreed = Las aceptaste el { $when }
norms-translated = Estas líneas se muestran en tu idioma.
norms-as-written = Como se escribieron
norms-in-mine = En mi idioma
norms-new = Nuevo
norms-gone-title = Ya no está en las normas
norms-care = ¿Alguien no cuida esto? Abre el menú de lo que escribió y elige «Denunciar».
join-missing-norms = Lee las normas y marca esto para seguir.
join-missing-age = Marca esto para seguir.
join-missing-name = Elige un nombre. Cualquiera que no sea el tuyo de verdad.

# Una vez al año, para nadie más.
free-choice-title = ¿Estar aquí sigue siendo tu libre decisión?
free-choice-lead = Lo preguntamos una vez al año. Solo tú ves tu respuesta y nada pasa por sí solo.
free-choice-yes = Sí
free-choice-not-sure = No lo sé bien
free-choice-no = No
free-choice-yes-next = Bien. Volvemos a preguntar en un año. Puedes cambiar de idea cualquier día.
free-choice-not-sure-title = Está bien no saberlo
free-choice-no-title = Gracias por decírtelo con honestidad
free-choice-yours = Nunca tienes que estar aquí. Puedes salir de un grupo en su menú y nadie sabrá por qué.
free-choice-less = También puedes quedarte y compartir menos: ocultar a personas, salir de la lista de miembros o solo leer.
free-choice-pressed = Si alguien te presiona para estar aquí, o para que le muestres lo que escribes, puedes hablar con alguien de fuera.
free-choice-talk = Hablar con alguien ahora
free-choice-me = Lo que puedo cambiar
