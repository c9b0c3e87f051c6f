# Dos personas que hablan: preguntar, contestar o no, hablar, terminar; quién puede preguntar y quién recibe a la gente nueva.

talk-sentence-1 = ¿Podríamos hablar un rato?
talk-sentence-2 = Yo también pasé por eso. ¿Quieres hablar?
talk-sentence-3 = Te doy la bienvenida. ¿Te muestro cómo es el grupo?
talk-sentence-4 = ¿Quieres que nos acompañemos?

# Preguntar.
ask-title = Pedir hablar
ask-title-name = Pedir hablar con { $name }
ask-lead = Elige una frase. { $name } la ve con el nombre que usas en este grupo, y nada más.
ask-choose = Tu frase
ask-missing = Primero elige una frase.
ask-no-answer = No contestar también es una respuesta. La gente tiene muchas razones, y no dice nada de ti.
ask-two = Si { $name } dice que sí, se abre una charla que solo ustedes dos pueden leer. Cualquiera de los dos puede terminarla cuando quiera.
ask-left =
    { $count ->
        [one] Puedes preguntar a una persona más ahora.
       *[other] Puedes preguntar a { $count } personas ahora.
    }
ask-send = Preguntar
ask-sent = { $name } recibe tu pregunta. Aquí verás cuando se abra una charla.
ask-asked = Ya preguntaste a { $name }
ask-asked-more = No hay nada más que hacer. La pregunta termina sola a los 14 días. No contestar también es una respuesta.
ask-withdraw = Retirarla
ask-withdrawn = Retirada.
ask-none-left = Por ahora ya preguntaste a todas las personas que puedes
ask-none-left-more = Puede haber tres preguntas abiertas a la vez y seis nuevas por semana. Una pregunta abierta termina sola a los 14 días.
ask-not-now = Ahora no se puede preguntar a { $name }
ask-not-now-more = La gente nueva tiene tiempo para llegar. Otras personas no quieren que les pregunten, o les preguntaste hace poco. Puedes contestar lo que { $name } escribe en el grupo.
ask-back = Volver a los miembros

# En la primera pantalla.
talks-title = Charlas de dos
talks-asked-of-me = { $name } te pregunta
talks-from-group = De { $group }
talks-yes = Sí, hablemos
talks-not-now = Ahora no
talks-not-now-done = Está bien. { $name } no se entera.
talks-no-hurry = No hay prisa y no tienes que contestar. A { $name } nadie le dice que no.
talks-menu = Más sobre la pregunta de { $name }
talks-unread =
    { $count ->
        [one] 1 mensaje nuevo
       *[other] { $count } mensajes nuevos
    }
talks-waiting-answer = Preguntaste. No contestar también es una respuesta.
talks-waiting-them = Dijiste que sí. Se abre cuando su teléfono se entere.
talks-opens-soon = Dijiste que sí. La charla se abre cuando el teléfono de { $name } se entere.
talks-ended = Esta charla terminó.

# En una charla.
talk-lead = Solo ustedes dos pueden leer esto. Se conocen de { $group }.
talk-lead-nameless = Solo ustedes dos pueden leer esto.
talk-menu = Más sobre esta charla
talk-empty = Todavía no hay nada
talk-empty-more = Un saludo corto es un buen comienzo. No hay prisa.
talk-write = Escribir a { $name }
talk-write-lead = Solo { $name } lee esto.
talk-send = Enviar
talk-sent = Enviado. Solo ustedes dos pueden leerlo.
talk-all = Lo que escribieron ustedes dos
talk-ended-by_them = { $name } terminó esta charla
talk-ended-by_me = Terminaste esta charla
talk-ended-more = Ya no se puede escribir nada nuevo. Lo que se dijo lo puedes leer aquí. Si ahora la estás pasando mal, hay alguien para ti.
talk-tidy = Guardarla
talk-end = Terminar esta charla
talk-end-ask = ¿Terminar la charla con { $name }?
talk-end-next = Ninguno de los dos podrá escribir más aquí.
talk-end-read = { $name } ve que terminó, no por qué, y puede seguir leyendo lo que se dijo.
talk-end-again = Para hablar otra vez, uno de los dos tiene que volver a preguntar.
talk-end-safe = Si se dijo algo que te preocupa, avisa primero. Quienes cuidan el grupo leen entonces lo que les mandes.
talk-end-done = La charla terminó.
talk-end-stay = Seguir hablando

# Quién puede preguntarme.
requests-title = Quién puede pedirme hablar
requests-lead = Una petición es una de cuatro frases fijas. Nunca tienes que contestar.
requests-who = En este grupo
requests-default = Como siempre
requests-default-hint = Todas las personas del grupo. En tus primeros 30 días, solo quienes reciben y quienes cuidan el grupo.
requests-on = Todas las personas del grupo
requests-on-hint = También en tus primeros 30 días.
requests-off = Nadie
requests-off-hint = Tú sí puedes preguntar a otras personas.
requests-new = Hasta el { $when } cuentas como persona nueva aquí. Si no cambias nada, solo te pueden preguntar quienes reciben y quienes cuidan el grupo.
requests-saved = Guardado.
requests-open = A quién preguntaste

# Quienes reciben.
greeters-title = Quiénes reciben
greeters-lead = Quienes reciben pueden pedir hablar a las personas nuevas. Elige a personas a las que confiarías los primeros días de alguien.
greeters-who = Hasta { $count } personas
greeters-none = Todavía no hay nadie más aquí
greeters-none-more = Cuando lleguen otras personas podrás nombrar aquí a quienes reciben.
greeters-norms = Quien recibe muestra cómo es el grupo. Nada de acercamientos románticos a las personas nuevas.
greeters-saved = Guardado. Todo el grupo puede ver quién recibe.
