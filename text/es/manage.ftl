# Cuidar de la organización: códigos, números y fechas, y nada de lo que se dice.

manage-title = Llevar este lugar
manage-hint = Grupos, facilitadores, líneas de ayuda, ajustes
manage-lead = Ves códigos, números y fechas. Lo que la gente dice se queda con ella.
manage-only = Esta página es para quienes llevan este lugar.
manage-counts = Personas
manage-kept = Guardaron su identidad
manage-device-only = Solo en un dispositivo
manage-today = Hoy aquí
manage-month = Aquí en los últimos 30 días
manage-groups = Grupos
manage-groups-none = Todavía no hay grupos.
manage-group = Grupo { $code }
manage-members = { $count ->
    [one] 1 integrante
   *[other] { $count } integrantes
  }
manage-facilitators-count = { $count ->
    [one] 1 persona facilita
   *[other] { $count } personas facilitan
  }, { $signed } con habilitación
manage-duty-hours = { $hours ->
    [one] 1 hora
   *[other] { $hours } horas
  } de guardia por semana
manage-without = Nadie cuida de este grupo
manage-worries = { $count ->
    [0] Ninguna preocupación abierta
    [one] 1 preocupación abierta
   *[other] { $count } preocupaciones abiertas
  }
manage-worries-since = La más antigua llegó: { $when }
manage-rescue = Arreglar este grupo

manage-people = Quienes facilitan y el personal
manage-people-hint = Habilitaciones, profesionales, administración
manage-people-lead = Cada persona te dice su código, que está en «Yo», «Qué es privado aquí». Aquí no se conocen nombres.
manage-code = Su código
manage-code-hint = Diez letras y cifras
manage-facilitators = Quienes facilitan
manage-facilitators-none = Todavía nadie cuida de un grupo.
manage-in-groups = Grupos: { $codes }
manage-observe = Vi cómo facilita
manage-sign = Respondo por esta persona
manage-noted = Anotado.
manage-professionals = Profesionales
manage-professionals-lead = Terapeutas, consejeros y quienes recetan, con los papeles que comprobaste.
manage-professional-until = Comprobado el { $from }, vale hasta el { $to }
manage-professional-add = Añadir profesional
manage-professional-day = Vale hasta
manage-end = Terminar
manage-end-ask = ¿Terminar esto para { $code }?
manage-end-more = Termina enseguida. Puedes volver a darlo cuando quieras.
manage-ended = Terminado.
manage-administrators = Administración
manage-administrator-me = { $code } (tú)
manage-administrator-add = Añadir a alguien a la administración
manage-added = Añadido.

manage-settings = Ajustes
manage-settings-hint = Nombre, país, edad mínima, habilitaciones
manage-sign-off-required = Solo cuenta como de guardia quien tiene habilitación
manage-sign-off-required-hint = Sin esto cuenta cualquiera que cuide de un grupo, con o sin formación.
manage-support = Cuando no se puede hablar con nadie
manage-support-hint = Dónde os encuentra la gente cuando ningún equipo puede recibir lo que quiere decir. Lo puede leer todo el mundo, también en el camino a un lugar seguro.
manage-support-words = Lo que la gente debe saber
manage-support-words-hint = Por ejemplo: Ven a la recepción, de lunes a viernes, de 10 a 16.
manage-support-phone = Un número para llamar
manage-support-email = Una dirección de correo
manage-saved = Guardado.

lines-title = Líneas de ayuda
lines-hint = Los números que ve la gente, y cuándo los llamó alguien
lines-lead = Llama tú a cada número una vez cada medio año. Un número que nadie comprobó puede fallarle a quien lo necesita.
lines-none = No hay líneas propias. La gente ve las que vienen con el programa.
lines-old = Comprobado el { $day }, hace más de medio año. Llama, y después dilo aquí.
lines-checked = Comprobado el { $day }
lines-checked-today = Llamé hoy
lines-purpose = ¿Para qué es?
lines-purpose-crisis = Para quien no está a salvo
lines-purpose-with_you = Se queda en la línea mientras alguien consume
lines-purpose-talk = Alguien con quien hablar
lines-purpose-poison = Información toxicológica
lines-shipped = Hoy también se muestran
lines-shipped-more = Estas vinieron con el programa. En cuanto guardes una línea propia para lo mismo, la tuya ocupa su lugar.
lines-unchecked = Nadie ha comprobado este número.
lines-name = Nombre
lines-number = Número para llamar
lines-text = Número para mensajes
lines-languages = Idiomas
lines-languages-hint = Por ejemplo: en, es
lines-hours = Cuándo responde alguien
lines-add = Añadir una línea
lines-save = Guardar las líneas
lines-saved = Guardado. La gente las ve desde ahora.

audit-title = Lo que se hizo aquí
audit-hint = Cada cambio de quienes llevan este lugar
audit-lead = Cada línea está atada a la anterior. Si una se cambia o se quita después, la cadena se rompe.
audit-sound = La cadena está entera. Este dispositivo lo calculó por sí mismo.
audit-broken = La cadena está rota. Algo se cambió o se quitó después de escribirlo. Pregunta quién tiene acceso al servidor.
audit-none = Todavía nada.
audit-older = Más antiguas
audit-clock = Por sí solo
audit-by = { $who }, { $when }
audit-about = Sobre { $code }
audit-set_up = Puso este lugar en marcha
audit-settings_changed = Cambió los ajustes
audit-sign_off_asked = Pidió que solo cuenten como de guardia las personas con habilitación
audit-sign_off_waived = Dejó que cuente como de guardia cualquiera que cuide un grupo
audit-steward_key_changed = Creó un nuevo código de rescate
audit-safety_team_named = Nombró el equipo de seguridad
audit-safety_team_changed = Nombró otro equipo de seguridad
audit-help_lines_changed = Cambió las líneas de ayuda
audit-professional_added = Añadió a un profesional
audit-professional_ended = Terminó con un profesional
audit-administrator_added = Añadió a alguien a la administración
audit-administrator_ended = Quitó a alguien de la administración
audit-practice_observed = Anotó que vio facilitar a alguien
audit-signed_off = Respondió por alguien
audit-steward_removed_facilitator = Quitó a un facilitador con el código de rescate
audit-steward_made_facilitator = Hizo facilitador a alguien con el código de rescate
audit-alert_looked_at = Miró un aviso
audit-bar_proposed = Pidió que alguien no vuelva
audit-bar_confirmed = Aceptó que alguien no vuelva
audit-bar_declined = Decidió no dejar fuera a alguien
audit-bar_lift_proposed = Pidió que alguien pueda volver
audit-bar_lifted = Aceptó que alguien pueda volver
audit-bar_lift_declined = Decidió que alguien siga fuera
audit-other = Hizo algo para lo que esta versión no tiene palabras: { $what }

safety-team-title = Equipo de seguridad
safety-team-hint = Quiénes reciben avisos sobre quienes facilitan
safety-team-lead = Los avisos sobre alguien que facilita no pasan por esa persona: llegan a este equipo. Elige a dos o más que conozcan el trabajo y no lleven ningún grupo.
safety-team-none = Todavía no hay equipo de seguridad. Un aviso sobre la única persona que facilita no tiene a quién llegar.
safety-team-found = Empezar el equipo
safety-team-found-more = Eres la primera persona. Después invitas a las demás, con un enlace para cada una.
safety-team-words = Quienes facilitan te pedirán estas palabras antes de que su grupo confíe en este equipo. Léelas por teléfono o en persona.
safety-team-mine = Estás en el equipo de seguridad.
safety-team-not-mine = Hay un equipo de seguridad y no estás en él. Alguien que esté puede enviarte un enlace.
safety-team-open = Abrir el equipo
safety-team-link = Crear un enlace para una persona
safety-team-link-more = Deja entrar a una sola persona, durante tres días. No lo des a nadie más.

steward-title = Código de rescate
steward-hint = Un código impreso para un grupo en apuros
steward-lead = Con este código puedes quitar a alguien que facilita, o poner a alguien en un grupo que no tiene a nadie. No puedes leer nada con él, y todo el grupo ve cada uso.
steward-make = Crear el código
steward-again = Ya hay un código. Uno nuevo sirve solo para los grupos que se creen desde ahora. Guarda la hoja anterior para los demás.
steward-later = Más tarde
steward-sheet = Código de rescate
steward-sheet-how = Guarda esta hoja bajo llave, no en una computadora. Solo sirve junto con el acceso de alguien que lleva este lugar.
steward-sheet-once = El código se muestra solo esta vez. Imprímelo o escríbelo ahora.
steward-have-it = Lo tengo en papel
steward-done = El código está creado. Los grupos que se creen desde ahora lo nombran.
steward-set-up-hint = Para un grupo sin nadie que facilite. También puedes hacerlo después.
safety-team-set-up-hint = Para que un aviso sobre alguien que facilita llegue a alguien. También puedes hacerlo después.

rescue-title = Grupo { $code }
rescue-lead = Todo el grupo ve lo que haces aquí.
rescue-person = Persona { $number }, desde el { $day }
rescue-code = Código { $code }
rescue-facilitator = Facilita
rescue-remove = Quitar a esta persona
rescue-make = Hacer que facilite
rescue-remove-ask = ¿Quitar a esta persona?
rescue-remove-more = Queda fuera del grupo enseguida. Los demás siguen con una llave nueva.
rescue-make-ask = ¿Hacer que esta persona facilite?
rescue-make-more = Podrá dejar entrar a gente, ocultar palabras y cuidar de las preocupaciones.
rescue-typed = El código de rescate de tu hoja
rescue-do = Hacerlo
rescue-done = Hecho. Todo el grupo lo ve.

my-code-title = El código de mi cuenta
my-code-lead = Díselo a alguien que lleve este lugar cuando te lo pida. No dice nada de ti y no abre nada.
my-code-show = Mostrar mi código
