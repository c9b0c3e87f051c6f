### Lo que este dispositivo nota en las palabras: la tarjeta privada tras enviar, lo que se pliega al leer, y las opciones sobre ambas cosas.

## La tarjeta privada
notice-card-said = Hay una tarjeta privada debajo de lo que escribiste. Solo la ves tú.
notice-only-you = Solo tú ves esto. Lo que escribiste se envió.
notice-title-overdose_now = ¿Alguien tiene una sobredosis ahora mismo?
notice-title-self_harm = ¿Estás a salvo ahora mismo?
notice-title-withdrawal = Esta abstinencia puede ser peligrosa
notice-title-about_to_use = ¿Estás a punto de consumir?
notice-title-approached = ¿Alguien está pasando tus límites?
notice-lead-overdose_now = Si alguien no despierta o casi no respira, llama ya. Los pasos están a un toque.
notice-lead-self_harm = No tienes que cargar con esto en soledad. Alguien puede acompañarte esta noche.
notice-lead-withdrawal = Una convulsión, ver cosas que no están o no retener ni agua necesita atención médica ya. También dejar de golpe el alcohol o las pastillas para calmarse, o la abstinencia en el embarazo.
notice-lead-about_to_use = Decidas lo que decidas, aquí nadie se enfada contigo. Es más seguro no estar a solas.
notice-lead-approached = No hiciste nada malo. No le debes respuesta a nadie, y puedes pedir ayuda con esto.
notice-emergency = Número de emergencias
notice-call = Llamar al { $number } ({ $name })
notice-help-overdose_now = Sobredosis: qué hacer, paso a paso
notice-help-self_harm = Ayuda ahora: no estoy a salvo
notice-help-withdrawal = Ayuda ahora: alguien con quien hablar
notice-help-about_to_use = Ayuda ahora: antes de consumir a solas
notice-help-approached = Ayuda ahora: alguien con quien hablar
notice-people = ¿Hay una persona a quien puedas llamar o escribir antes de nada?
notice-calm = Un paso para calmarte
notice-calm-feet = Pon los dos pies en el suelo. Siente lo que te sostiene.
notice-calm-breath = Toma aire despacio y suéltalo más lento todavía. Diez veces.
notice-calm-ten = Luego espera diez minutos antes de decidir nada. Las ganas suben, y pasan.
notice-own = Esto te lo escribiste cuando estabas bien
notice-put-away = Guardar esto
notice-turn-off = No más tarjetas como esta
notice-off-done = Ya no verás tarjetas como esta. Puedes cambiarlo en «Yo».
notice-choices = Todas las opciones
notice-why = ¿Por qué veo esto?
notice-saw = Se notaron estas palabras:
notice-stays = Tu dispositivo las miró por su cuenta, y puede equivocarse. No se le dijo a nadie: ni al grupo, ni a quienes lo cuidan, ni a este servidor.

## Contárselo a alguien
notice-tell = Avisar a quien está de turno
notice-tell-hint = No se envía nada hasta que lo hayas visto y digas que sí.
notice-tell-asking = Mirando quién está
notice-somebody = Alguien
notice-duty-here = De turno ahora: { $name }.
notice-duty-nobody = Ahora mismo no hay nadie de turno
notice-duty-next = Se espera a la siguiente persona { $when }. Tus palabras la esperarán.
notice-duty-later = Tus palabras esperarán hasta que venga alguien. No sabemos cuándo.
notice-duty-unknown = No pudimos saber quién está ahora mismo. Tus palabras esperarán hasta que alguien las lea.
notice-answers-now = Alguien que contesta ahora:
notice-tell-nobody = Ahora mismo no hay nadie aquí a quien enviárselo. Mejor llama, o cuéntaselo a una persona de confianza.
notice-tell-preview = Esto es lo que verán
notice-tell-name = Tu nombre aquí: { $name }
notice-tell-readers = { $count ->
    [one] Lo leerá una persona que cuida de este grupo.
   *[other] Lo leerán { $count } personas que cuidan de este grupo.
  }
notice-tell-readers-unknown = Lo leerán quienes cuidan de este grupo.
notice-tell-police = No llaman a la policía por su cuenta. Esta aplicación tampoco.
notice-tell-words = ¿Quieres añadir algo? (Puedes dejarlo vacío.)
notice-tell-send = Enviárselo
notice-told = Ya lo tienen.
notice-told-later = Saldrá en cuanto haya conexión.

## Plegado para quien lee
fold-harassment = Plegado: puede que busque herir o presionar a alguien.
fold-sourcing = Plegado: puede que trate de comprar o vender.
fold-who = Lo plegó tu dispositivo, y puede equivocarse. A quien lo escribió no se le avisa.
fold-show = Mostrar
fold-report = Denunciar

## Las opciones
notices-title = Avisos en este dispositivo
notices-hint = Tarjetas privadas, mensajes plegados, quién va primero
notices-lead = Cuando escribes que estás en peligro, este dispositivo puede mostrarte una tarjeta con la ayuda que hace falta. Tu mensaje se envía siempre.
notices-private = Todo esto pasa en tu dispositivo. Lo que nota no se envía a ninguna parte, y nadie más puede hacer que te salga una tarjeta.
notices-cards = Tarjetas privadas
notices-cards-hint = Una tarjeta sale solo de vez en cuando, y se va cuando dejas la página. Elige de qué puede tratar.
notices-card-overdose_now = Alguien tiene una sobredosis
notices-card-self_harm = Puedo hacerme daño
notices-card-withdrawal = Abstinencia peligrosa
notices-card-about_to_use = Estoy a punto de consumir
notices-card-approached = Alguien me presiona o me sigue
notices-first = Quién va primero
notices-first-hint = Puedes decidirlo ahora, que estás bien: «Si escribo así, muéstrame primero el número de mi hermana».
notices-person = Nombre y número
notices-person-hint = Por ejemplo: Ana, 555 0100
notices-words = Una frase para ti
notices-words-hint = Por ejemplo: Dijo que puedo llamarla a cualquier hora.
notices-first-when = Mostrarlo primero en estas tarjetas:
notices-reading = Cuando lees
notices-folding = Plegar mensajes que pueden dañar
notices-folding-hint = Se pliegan las amenazas, la presión, y lo que trata de comprar o vender. Siempre puedes abrirlo. Tus palabras no se pliegan nunca.
notices-mistakes = Mira palabras y a veces se equivocará, o no verá nada donde sí hay algo. No sustituye a nadie.
notices-save = Guardar estas opciones
notices-saved = Guardado. Tus otros dispositivos lo sabrán en el plazo de un día.
