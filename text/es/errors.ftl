# Cada rechazo: qué pasó, qué se conservó, qué hacer ahora.

# Este dispositivo.
error-browser_too_old = Este navegador es demasiado viejo para cuidar tus palabras. No se perdió nada. Actualízalo o usa un Chrome, Safari o Firefox más nuevo.
error-another_window_took_over = La aplicación está abierta en otra ventana, y esa sigue. Lo que escribiste está guardado allí. Usa esa ventana o carga esta página otra vez.
error-nobody_here = En este dispositivo nadie tiene sesión. No cambió nada. Inicia sesión o sigue un enlace.
error-somebody_here = En este dispositivo ya hay una sesión. No cambió nada. Primero cierra la sesión.
error-locked = Este dispositivo no puede abrir ahora lo que guarda. No se perdió nada. Prueba otra vez cuando tengas conexión, o inicia sesión de nuevo.
error-signed_out = Se cerró tu sesión aquí. Lo que no se envió ya no está en este dispositivo. Inicia sesión otra vez para leer tus grupos.
error-offline = No hay conexión con el servidor. Lo que escribiste está guardado aquí. Prueba otra vez cuando tengas conexión.
error-storage_full = Este dispositivo ya no tiene espacio libre. Lo guardado antes sigue aquí. Libera espacio y prueba otra vez.
error-internal = Algo falló de nuestro lado. Los borradores guardados aquí siguen aquí. Carga la página otra vez y avisa a quien administra este lugar si se repite.
error-unsent = Algunas cosas que escribiste aún no se envían, así que no se borró nada. Espera a tener conexión o descártalas en «Aún sin enviar».
error-keep_first = Para esto hace falta una identidad a la que puedas volver. No cambió nada. Guarda primero tu identidad.

# Palabras y archivos.
error-handle_too_short = Este nombre de acceso es muy corto. No se guardó nada. Usa al menos 3 letras o números.
error-passphrase_weak = Esta frase de paso es fácil de adivinar. No cambió nada. Agrega palabras o toma cinco al azar.
error-recovery_code_mistyped = El código tiene un error. No cambió nada y tu código sigue sirviendo. Compáralo grupo por grupo con tu hoja.
error-pseudonym_empty = Falta un nombre. Lo demás que escribiste sigue aquí. Elige cualquiera que no sea tu nombre real.
error-name_empty = El grupo necesita un nombre. Lo demás que escribiste sigue aquí. Ponle uno.
error-norms_empty = Las normas están vacías. Lo demás que escribiste sigue aquí. Escribe al menos una línea.
error-text_empty = Todavía no hay nada que compartir. Escribe unas palabras o agrega una foto o tu voz.
error-text_too_long = Es demasiado largo para un solo mensaje. Tus palabras siguen aquí. Compártelo en dos partes.
error-settings_too_long = Las normas son demasiado largas. Tus palabras siguen aquí. Acórtalas.
error-picture_unreadable = Esta foto no se puede leer. Tus palabras están guardadas. Elige otra, en JPEG, PNG o WebP.
error-picture_too_large = Esta foto es demasiado grande. Tus palabras están guardadas. Elige una más pequeña.
error-pictures_too_many = Son demasiadas fotos a la vez. Tus palabras están guardadas. Comparte algunas en otro mensaje.
error-voice_too_long = Esta nota de voz dura más de 5 minutos. Tus palabras están guardadas. Graba una más corta.
error-voice_unreadable = Esta nota de voz no se puede usar. Tus palabras están guardadas. Grábala otra vez o escribe.
error-attachment_missing = Esta foto o nota de voz ya no está en el servidor. Las palabras siguen ahí. Pide a quien la compartió que lo haga otra vez.
error-not_in_outbox = Esto ya no espera: se envió o se descartó. No tienes que hacer nada.

# Enlaces.
error-link_broken = Este enlace no está entero. No cambió nada. Cópialo completo, hasta el final, o pide uno nuevo.
error-link_elsewhere = Este enlace es de otro lugar. No cambió nada. Ábrelo en tu navegador.
error-link_untrue = Lo que muestra el servidor no encaja con este enlace. No entraste, para protegerte. Pide uno nuevo a quien te lo dio.
error-no_such_invite = El servidor no conoce este enlace. No cambió nada. Pide uno nuevo.
error-invite_expired = Se acabó el tiempo de este enlace. Todavía no estás dentro. Pide uno nuevo.
error-invite_used = Este enlace ya se usó. Si fuiste tú, abre el grupo en tu lista. Si no, pide uno nuevo.
error-invite_withdrawn = El grupo cerró este enlace. No estás dentro. Pide uno nuevo.
error-invite_expiry = Un enlace puede servir hasta 30 días. No se hizo nada. Elige menos tiempo.
error-already_in = Ya estás en este grupo. No cambió nada. Ábrelo en tu lista.
error-too_many_spaces = Ya creaste tantos grupos como una cuenta puede. No cambió nada. Sal de uno que ya terminó, o pide a otra persona que lo cree.
error-group_full = Este grupo está lleno. No estás dentro y tu enlace sigue sirviendo. Pide otro grupo a quien facilita.
error-waiting_room_full = La sala de espera está llena ahora. Tu enlace sigue sirviendo. Prueba más tarde.

# Grupos.
error-no_such_group = Este grupo no está en este dispositivo. No se perdió nada en otros dispositivos. Ve a tus grupos o pide un enlace.
error-group_not_loaded = Este grupo todavía se está trayendo. No se perdió nada. Prueba en un momento.
error-group_stopped = Este grupo se detuvo, porque lo que mostró el servidor no puede ser cierto. Lo que leíste antes está guardado. Díselo en persona a quien facilita.
error-not_a_member = Ahora no estás en este grupo. Lo que escribiste está guardado en este dispositivo. Pide un enlace nuevo si quieres volver.
error-not_a_facilitator = Solo quien facilita puede hacer esto. No cambió nada. Pídeselo.
error-no_such_member = Esta persona ya no está en el grupo. No cambió nada.
error-no_such_guest = Esta persona ya no espera. No cambió nada.
error-no_such_post = Este mensaje no está en este dispositivo. Quizá se retiró. Vuelve al grupo.
error-not_yours = Solo quien escribió esto puede cambiarlo. No cambió nada.
error-last_facilitator = Nadie más facilita este grupo. No cambió nada. Nombra antes a otra persona.
error-no_facilitator = A este grupo ya no le queda quien lo facilite. Puedes leer y salir, y no se puede decidir nada nuevo. Funda otro grupo con quienes confías.
error-use_leave = No puedes quitarte del grupo. No cambió nada. Usa «Salir del grupo».
error-key_missing = Este dispositivo aún no tiene la llave para esto. Lo que escribiste está guardado. Abre el grupo una vez con conexión y prueba otra vez.
error-busy_group = Otras personas cambiaron este grupo en el mismo momento. No se perdió nada. Prueba otra vez.
error-too_many_groups = Estás en tantos grupos como caben. No cambió nada. Sal antes de uno.
error-too_many_invites = Este grupo ya tiene tantos enlaces activos como puede tener. No cambió nada. Termina los que ya no hagan falta y prueba otra vez.
error-box_full = Ahora mismo hay demasiadas cartas en espera en este grupo. Tus palabras siguen aquí y no se envió nada. Prueba más tarde.
error-log_full = Con el tiempo hubo tantos cambios en este grupo que aquí ya no se puede cambiar nada más. Lo escrito se queda y cualquiera puede salir. Crea un grupo nuevo e invita allí a tu gente.
error-muted = Por ahora no puedes escribir aquí. Puedes leer como antes y tus borradores siguen guardados. El equipo te dijo por qué. Puedes pedir que otra persona lo mire de nuevo.
error-no_such_report = Este aviso no está en este dispositivo. No se cambió nada. Quizá aún no ha llegado. Vuelve atrás e inténtalo otra vez.
error-no_safety_team = Ahora nadie puede recibir este aviso, porque este lugar aún no tiene equipo de seguridad. No se envió nada. Si alguien está en peligro, abre «Ayuda ahora».
error-somebody_else_looks = Ya decidiste algo sobre esta persona. No se cambió nada. Deja que esta vez lo mire otra persona del equipo.
error-already_claimed = Otra persona ya se encarga de esto. No se cambió nada. Puedes leerlo y añadir una nota.
error-too_many_reports = Ya enviaste todos los avisos que pueden salir en un día. No se envió nada esta vez. Si alguien está en peligro, abre «Ayuda ahora».
error-not_open_to_requests = Ahora no se puede preguntar a esta persona. No se envió nada. La gente nueva tiene tiempo para llegar, y hay quien no quiere que le pregunten. Puedes contestar lo que escribe en el grupo.
error-too_many_requests = Por ahora ya preguntaste a todas las personas que puedes: tres a la vez y seis por semana. No se envió nada. Una pregunta abierta termina sola a los 14 días.
error-already_asked = Ya preguntaste a esta persona hace poco, y por ahora basta con una vez. No se envió nada. No contestar también es una respuesta.
error-already_answered = Esta pregunta ya tiene respuesta y no se retiró nada. La charla está en tu primera pantalla.
error-no_such_request = Esta pregunta terminó. La retiraron o terminó sola. No tienes que hacer nada.
error-too_many_greeters = Un grupo tiene como mucho ocho personas que reciben. No se cambió nada. Quita primero a alguien de la lista.
error-too_many_pairs = Estás en todas las charlas en las que puede estar una persona. No se envió nada. Termina primero una que ya acabó.
error-pair_ended = Esta charla terminó y ya no se puede escribir en ella. Lo que se dijo lo puedes leer.
error-pair_full = Esta charla ya es entre dos personas. No se cambió nada y nadie más puede entrar. No tienes que hacer nada.
error-too_many_blocks = Ya bloqueaste a todas las personas que caben por ahora. No se cambió nada. Inténtalo mañana o quita un bloqueo.
error-goes_to_safety_team = Esto va al equipo de seguridad, no a las personas de las que trata. Tus palabras siguen aquí. Vuelve a cargar la página y envíalo otra vez.
error-report_taken = Esto no se pudo enviar así. Tus palabras siguen aquí. Escríbelo otra vez.
error-no_such_bar = Nadie lo ha pedido todavía, o se retiró. No se cambió nada. Mira la lista otra vez.
error-second_person_needed = Otra persona tiene que estar de acuerdo. Lo que dijiste queda guardado. Pídeselo a alguien más del equipo.
error-already_confirmed = Dos personas ya estuvieron de acuerdo. No se cambió nada. Habla de ello con tu equipo.
error-not_a_team = Esto no es un equipo. No se cambió nada. Crea primero un equipo de seguridad.
error-no_such_alert = Este aviso ya no está. No se cambió nada. Vuelve a cargar la página.
error-not_in_safety_team = Solo el equipo de seguridad puede hacer esto. No se cambió nada. Pregunta a alguien del equipo.
error-not_an_administrator = Solo quienes cuidan este lugar pueden hacer esto. No se cambió nada. Pregunta a una de esas personas.
error-barred = Este lugar está cerrado para este dispositivo. No se cambió nada. Si crees que es un error, escribe a quienes lo llevan.

# La cuenta.
error-handle_taken = Este nombre de acceso ya está en uso. Aún no se guardó nada. Elige otro.
error-already_kept = Esta identidad ya está guardada. No cambió nada. En «Frase de paso y recuperación» puedes cambiarla.
error-proof_needed = Para esto hace falta tu frase de paso. No cambió nada. Escríbela y prueba otra vez.
error-proof_wrong = Esa no es tu frase de paso. No cambió nada. Revisa cada letra y cada espacio.
error-sign_in_refused = El nombre, la frase o el código no encajan. No cambió nada. Mira cada letra otra vez.
error-wrapped_seed_refused = Lo que devolvió el servidor no puede ser tu cuenta. No se abrió nada, para protegerte. Prueba más tarde y avisa a quien administra este lugar.
error-no_such_session = Esta sesión ya terminó. No tienes que hacer nada.

# El servidor.
error-slow_down = Se intentó demasiadas veces. No se perdió nada. Espera un poco y prueba otra vez.
error-quota_full = Ya se guardó aquí tanto como cabe para ti o para este grupo. Lo que escribiste sigue en este dispositivo. Borra algunas fotos, notas de voz o mensajes y prueba otra vez.
error-disk_nearly_full = Al servidor apenas le queda espacio. Lo que escribiste sigue aquí. Avisa a quien administra este lugar y prueba más tarde.
error-server_trouble = El servidor tiene problemas ahora. Lo que escribiste está guardado aquí. Prueba otra vez en unos minutos.
error-server_untrue = La respuesta del servidor no puede ser cierta, así que no se usó. Lo que escribiste está guardado aquí. Prueba otra vez y avisa a quien administra este lugar si sigue igual.
error-refused = El servidor no aceptó esto. Lo que escribiste está guardado aquí. Carga la página otra vez y vuelve a probar.
error-clock_wrong = El reloj de este dispositivo está mal. Lo que escribiste está guardado aquí. Pon la fecha y la hora en automático y prueba otra vez.
error-setup_token_wrong = Este enlace de preparación no sirve. No cambió nada. Toma el más nuevo que mostró el programa.
error-already_set_up = Este lugar ya está preparado. No cambió nada. Inicia sesión como quien lo administra.
error-organisation_name = Este nombre no sirve para tu lugar. No cambió nada. Escribe uno más corto.
error-organisation_country = Este país no se conoce aquí. No cambió nada. Elige otro de la lista.
error-support_words = Estas palabras son demasiado largas. No cambió nada. Escribe 500 letras como mucho.
error-support_phone = A este número no se puede llamar. No cambió nada. Usa de 3 a 15 cifras.
error-support_email = Esto no es una dirección de correo. No cambió nada. Revísala y guarda otra vez.
error-minimum_age = Esta edad no sirve. No cambió nada. Elige un número de 13 a 99.
error-shift_rule = Aquí no se conoce esa regla. No se cambió nada. Elige cada día, cada semana o cada mes.
error-shift_start = Ese día o esa hora no sirve. No se cambió nada. Elige un día y una hora.
error-shift_minutes = Es demasiado corto o demasiado largo. No se cambió nada. Elige de 15 minutos a 24 horas.
error-shift_zone = Aquí no se conoce esa zona horaria. No se cambió nada. Elige otra.
error-no_such_shift = Eso ya no está. No se cambió nada. Mira el plan otra vez.
error-no_such_date = Ese día no está en el plan, o ya pasó. No se cambió nada. Mira el plan otra vez.
error-not_your_shift = Ese turno es de otra persona. No se cambió nada. Habla con ella.
error-shift_not_offered = Nadie pidió ayuda para ese día. No se cambió nada. Mira el plan otra vez.
error-shift_taken = Otra persona ya tomó ese día. No se cambió nada. Gracias por querer ayudar.
error-too_many_shifts = No caben más. No se añadió nada. Termina antes uno.
error-calendar_word = Esa palabra no sirve para un calendario. No se hizo nada. Elige una de 40 letras como mucho.
error-signs_for_oneself = Nadie puede firmar por sí mismo. No se cambió nada. Pídeselo a otra persona.
error-not_signed_off = Esto solo lo puede hacer quien facilita y tiene la firma. No se cambió nada. Pídeselo a alguien así.
error-bad_key = Esa clave no sirve. No se cambió nada. Haz otra e inténtalo de nuevo.
error-no_such_code = Nadie tiene ese código. No se cambió nada. Pídelo otra vez y mira cada letra.
error-not_kept = Esta persona está aquí en un solo aparato. No se cambió nada. Pídele que guarde antes su nombre.
error-last_administrator = Alguien tiene que cuidar de este lugar. No se cambió nada. Nombra antes a otra persona.
error-expires_on = Ese último día no sirve. No se cambió nada. Elige un día entre hoy y dentro de cinco años.
error-too_many_help_lines = Son demasiadas para una página que tiene que abrir rápido. No se cambió nada. Deja 24 como mucho.
error-help_line = Una línea no tiene nombre, o su número no se puede marcar. No se cambió nada. Mira cada una.
error-help_line_checked_on = Una línea no dice qué día la comprobó alguien. No se cambió nada. Llama y escribe después el día.
error-bad_request = La aplicación y el servidor no se entienden. Lo que escribiste está guardado aquí. Carga la página otra vez para tener la versión más nueva.

# Señales de un servidor que no dice la verdad.
group-problem-title = Algo aquí no encajó
problem-log_forked = El servidor mostró a este grupo dos historias distintas de quién está dentro. El grupo se detuvo. Lo que leíste antes está guardado. Véanse en persona o llámense, y creen un grupo nuevo.
problem-stream_forked = Lo que mostró el servidor no es lo que firmó una persona de este grupo. El grupo se detuvo. Lo que leíste antes está guardado. Véanse en persona o llámense, y creen un grupo nuevo.
problem-fork_seen = A dos personas de este grupo se les mostró otra cosa que a ti. El grupo se detuvo. Lo que leíste antes está guardado. Véanse en persona o llámense, y creen un grupo nuevo.
problem-rolled_back = El servidor muestra menos que antes. El grupo se detuvo. Lo que leíste antes está guardado. Pregunta a quien administra este lugar si se puso una copia vieja.
problem-wrap_swapped = El servidor cambió la llave de este grupo por otra. No se usó y el grupo se detuvo. Lo que leíste antes está guardado. Véanse en persona o llámense, y creen un grupo nuevo.
problem-log_refused = El servidor mostró un cambio en este grupo que rompe sus reglas. No se aceptó. Lo anterior está guardado. Puedes seguir leyendo.
problem-stream_refused = El servidor dejó fuera algo de en medio. Lo que llegó antes está guardado. Carga la página otra vez; si sigue igual, avisa a quien facilita.
problem-object_refused = Algo que se puso aquí no está hecho como debe. No se muestra. Todo lo demás está guardado y puedes seguir.
problem-letter_refused = Una llave que te enviaron no está hecha como debe. No se usó. Todo lo demás está guardado y puedes seguir.
problem-report_refused = Llegó un aviso que no era del todo cierto. Se descartó. Todo lo demás está guardado y puedes seguir.
problem-attachment_refused = Una foto o nota de voz no era la que envió su autor. No se muestra. Todo lo demás está guardado y puedes seguir.
problem-answer_untrue = El servidor dijo que había guardado lo que escribiste, y no fue así. Tus palabras están guardadas aquí y se envían otra vez.
problem-storage_full = Este dispositivo ya no tiene espacio libre y lo nuevo no se puede guardar aquí. Lo guardado antes sigue aquí. Libera espacio y carga la página otra vez.
problem-server_untrue = Una charla era con otra persona y no con quien debía ser. Este dispositivo salió de ella y nada de lo que escribiste llegó allí. Avisa a quienes cuidan tu grupo.
problem-key_unopened = La llave más nueva de este grupo no se pudo abrir en este dispositivo. Se hizo otra y puedes seguir.

error-steward_code_wrong = Este código es de otra hoja. No cambió nada. Busca la hoja de antes de que se creara este grupo.
error-no_steward = Este grupo se creó sin código de rescate. No cambió nada. Tienen que actuar quienes lo facilitan.
error-already_facilitator = Esta persona ya cuida del grupo. No cambió nada. Carga la página otra vez para verlo.
