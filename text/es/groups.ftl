# Grupos: la lista, fundar uno, ajustes y normas, miembros, la puerta, enlaces.

groups-title = Tus grupos
groups-none = Todavía ningún grupo
groups-none-more = Sigue un enlace que te dieron o crea tu propio grupo.
groups-past = Grupos en los que ya no estás
groups-you-wait = Estás en la sala de espera
groups-removed = Ahora no estás en este grupo
groups-left = Saliste del grupo
groups-stopped = Detenido: algo no está bien con el servidor
groups-alone = Por ahora solo tú
groups-members = { $count ->
    [one] Una persona
   *[other] { $count } personas
  }
groups-last = lo más nuevo { $when }
groups-unread = { $count ->
    [one] 1 nuevo
   *[other] { $count } nuevos
  }
groups-unread-short = { $count ->
    [one] 1 nuevo
   *[other] { $count } nuevos
  }
groups-waiting = { $count ->
    [one] 1 persona espera en la puerta
   *[other] { $count } personas esperan en la puerta
  }
groups-norms-changed = Cambiaron las normas

medication-welcome = Aquí la medicación es bienvenida
medication-welcome-more = La metadona, la buprenorfina y la naltrexona son recuperación. Aquí a nadie se le pide que la deje.

group-nameless = Un grupo
group-number = Grupo { $number }
locked-wall-title = Cerrado hasta que haya conexión
locked-wall = Lo que escribieron otros se abre solo mientras tu dispositivo llega al servidor. Así, un teléfono perdido cuya sesión cerraste no muestra nada. Puedes escribir: espera aquí y sale solo.
group-menu = Más sobre este grupo
group-trouble = Este grupo no se abre
group-privacy = Solo las personas de este grupo pueden leer esto.
group-stopped-title = Este grupo se detuvo para protegerte
group-removed-title = Ya no estás en este grupo
group-removed = Quien facilita te quitó del grupo. Lo que podías leer antes, aún puedes leerlo aquí. Si necesitas a alguien ahora, la ayuda está a un toque.
group-turned-away-title = La puerta siguió cerrada
group-turned-away = Quien facilita no te dejó pasar esta vez. No dice nada de lo que vales. Pregunta a quien te dio el enlace, o busca otro grupo. Si necesitas a alguien ahora, la ayuda está a un toque.
group-left-title = Saliste de este grupo
group-left = Aún puedes leer lo que se dijo mientras estabas.

norms-title = Normas
norms-changed = Cambiaron las normas de este grupo
norms-read = Leerlas
norms-accept = Voy a cuidar esto
norms-accepted = Gracias.
norms-decline = No puedo estar de acuerdo
norms-default =
    Lo que se dice aquí, aquí se queda.
    Sin fotos de la pantalla ni grabaciones.
    La medicación es bienvenida. Nadie le dice a nadie que la deje.
    Hablamos de lo propio y no decimos a los demás qué hacer.
    No se corteja a quien acaba de llegar.
    Quien facilita no sale con miembros del grupo.
    No se presiona a nadie por nombres, lugares, fotos ni dinero.
    Aquí no se compra, no se vende ni se pregunta dónde conseguir drogas.
    Nadie da consejos sobre dosis. Para eso están médicos, enfermeras y farmacéuticas.
    Si alguien vuelve a consumir, lo acompañamos sin culpar.
    ¿Algo no está bien? Ocúltalo o denúncialo. Nadie sabrá quién fue.
    ¿En peligro? Dilo y usa «Ayuda ahora».

settings-title = Nombre, normas y ajustes
settings-name = Nombre del grupo
settings-name-hint = Solo lo ven quienes tienen un enlace o están en el grupo.
settings-about = Para qué es el grupo
settings-about-hint = Una o dos frases. Puedes dejarlo vacío.
settings-medication-hint = Se muestra a todos antes de entrar.
settings-norms-hint = Una por línea. Todos las aceptan antes de entrar.
settings-history = Qué puede leer quien llega
settings-history-none = Desde que entra
settings-history-none-hint = Quien llega lee solo lo que se escribe después de entrar.
settings-history-all = También lo dicho antes
settings-history-all-hint = Quien llega puede leer lo que se escribió antes de entrar.
settings-again = Si cambias las normas, se pide a todos leerlas y aceptarlas otra vez.
settings-saved = Guardado.
settings-facilitators-only = Solo quien facilita puede cambiar esto.

found-title = Crear un grupo
found-hint = Con un nombre, normas y un enlace para otros
found-lead = Puedes cambiar el nombre y las normas después.
found-who = ¿Quién puede entrar?
found-closed = Cerrado: solo con enlace
found-open = Abierto: puede entrar cualquiera
found-facilitator = Eres la primera persona que facilita. Abres la puerta y cuidas la sala.
found-do = Abrir el grupo
found-done = { $name } está abierto
found-done-lead = Ahora invita a otras personas.
found-link-hint = Para una persona o para muchas
found-enter = Entrar al grupo
second-facilitator = Busca a otra persona que facilite
second-facilitator-more = Si te enfermas o pierdes el teléfono, nadie más puede dejar entrar a la gente. Entre dos se reparte el trabajo y se cuidan.
second-facilitator-members = Elegir entre los miembros

members-title = Miembros
members-count = { $count ->
    [one] Una persona en este grupo
   *[other] { $count } personas en este grupo
  }
members-nameless = Alguien
members-since = desde el { $when }
members-not-listed = fuera de la lista para los demás
members-unlisted = { $count ->
    [one] Y una persona que prefirió no estar en la lista.
   *[other] Y { $count } personas que prefirieron no estar en la lista.
  }
members-my-profile = Cambiar
members-menu = Lo que puedes hacer con { $name }
role-facilitator = Facilita
role-member = Miembro
members-make-facilitator = Nombrar para facilitar
members-make-member = Dejar como miembro
members-remove = Sacar del grupo
members-remove-ask = ¿Sacar a { $name }?
members-remove-more = Esto es lo que pasa:
members-remove-next = No podrá abrir nada de lo que se escriba desde ahora.
members-remove-before = Lo que ya leyó se queda en su dispositivo.
members-remove-back = Con un enlace que aún sirva podría volver a llamar. Cierra esos enlaces en «Enlaces».
members-remove-do = Sacar
members-remove-done = { $name } ya no está en el grupo.
members-facilitator-ask = ¿Nombrar a { $name } para facilitar?
members-facilitator-more = Quien facilita deja entrar, saca del grupo, oculta mensajes y cambia las normas.
members-facilitator-do = Nombrar
members-facilitator-done = { $name } ahora facilita.
members-member-ask = ¿Dejar a { $name } como miembro?
members-member-more = Se queda en el grupo, sin los permisos de quien facilita.
members-member-do = Dejar como miembro
members-member-done = { $name } ahora es miembro.

waiting-title = En la puerta
waiting-lead = No ven nada del grupo hasta que los dejes entrar.
waiting-open = Ver quién espera
waiting-none = Nadie espera
waiting-none-more = Cuando alguien llame, aparecerá aquí sin más.
waiting-since = espera desde { $when }
waiting-admit = Dejar entrar
waiting-admit-named = Dejar entrar a { $name }
waiting-admit-all = { $count ->
    [one] Dejar entrar a esta persona
   *[other] Dejar entrar a las { $count }
  }
waiting-in = { $name } ya está dentro.
waiting-all-in = { $count ->
    [one] Una persona ya está dentro.
   *[other] { $count } personas ya están dentro.
  }
waiting-turn = No dejar entrar
waiting-turn-named = No dejar entrar a { $name }
waiting-turn-more = Se le dice que la puerta sigue cerrada. Puede volver a llamar con un enlace que sirva.

links-title = Enlaces
links-lead = Cada enlace es una llave de la puerta. Cierra los que ya no necesitas.
links-none = Todavía no hay enlaces
links-none-more = Haz uno para que alguien pueda entrar.
links-nameless = Un enlace
links-new = Hacer un enlace
links-whom = ¿Para quién es?
links-one = Una persona
links-one-hint = Sirve una vez. Entra al momento.
links-several = Varias personas
links-several-hint = Para un cartel, una página o un mensaje a muchos.
links-facilitator = Otra persona que facilite
links-facilitator-hint = Sirve una vez. Dáselo solo a alguien de confianza.
links-mode = Cuando lo siguen
links-mode-ask = Esperan hasta que les abran
links-mode-ask-hint = Ves quién llama. Mejor para enlaces que pasan de mano en mano.
links-mode-auto = Entran al momento
links-mode-auto-hint = Quien tenga el enlace entra. No es para carteles.
links-uses = ¿Para cuántas personas?
links-hours = ¿Cuánto tiempo sirve?
links-day = 1 día
links-days = { $count } días
links-label = Una nota para quien facilita
links-label-hint = Por ejemplo «Cartel en la clínica». Solo la ve quien facilita.
links-make = Hacer el enlace
links-made = Tu enlace está listo
links-made-one = Dáselo a la persona a la que va dirigido. Sirve una vez.
links-made-several = Quien lo tenga puede llamar a la puerta.
links-code = El enlace como código cuadrado para escanear
links-code-hint = Que apunten con su cámara.
links-once = El enlace se muestra solo esta vez. ¿Se perdió? Haz uno nuevo y cierra este.
links-done = Listo
links-state-working = Sirve
links-state-expired = Se acabó su tiempo
links-state-used = Ya se usó
links-state-withdrawn = Cerrado
links-left = { $count ->
    [one] para 1 persona más
   *[other] para { $count } personas más
  }
links-until = hasta el { $when }
links-withdraw = Cerrar
links-withdraw-named = Cerrar «{ $name }»
links-withdraw-more = Ya nadie puede entrar con él. Quien está dentro se queda.
links-withdrawn = El enlace está cerrado.

profile-title = Mi nombre en este grupo
profile-lead = Así te conocen en { $name }. Los otros grupos no ven nada de esto.
profile-pseudonym-hint = Lo que escribiste antes también mostrará el nombre nuevo, cuando los otros dispositivos se enteren.
profile-about = Sobre mí
profile-about-hint = Unas palabras para este grupo. Puedes dejarlo vacío.
profile-saved = Guardado.

leave-title = Salir del grupo
leave-ask = ¿Salir de { $name }?
leave-next = Ya no recibes lo que se escribe.
leave-writing = Lo que escribiste se queda con el grupo. Bórralo antes si no quieres que quede.
leave-back = Para volver necesitas un enlace nuevo.
leave-alone-title = Nadie más facilita este grupo
leave-alone = Si sales, nadie podrá dejar entrar a la gente ni cuidar la sala. Nombra antes a alguien más.
leave-stay = Quedarme
leave-done = Saliste del grupo. Cuídate mucho.
