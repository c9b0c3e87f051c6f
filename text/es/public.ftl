### Lo que hay en todas las páginas públicas, en la primera y en «página no encontrada».

## Alrededor de cada página
skip = Ir al contenido de la página
nav-help = Ayuda ahora
nav-leave = Salir rápido
nav-home = Inicio
nav-privacy = Privacidad
nav-around = Lo más importante
nav-foot = Más páginas
leave-hint = Con teclado: presiona Mayús tres veces para salir rápido de esta página.
other-language = English
free-software = Holdfast es software libre (AGPL-3.0-or-later). Cualquiera puede leer cómo está hecho.
source-code = El código fuente

## La primera página
home-title = Holdfast
home-description = Grupos de apoyo que se reúnen y hablan en privado.
home-name = Holdfast
home-lead = Un lugar donde las personas en recuperación de opioides hablan entre sí, encuentran quien las escuche y salen adelante juntas.
home-not-set-up = Este servidor es nuevo y todavía no está configurado. Si lo administras: abre el enlace que mostró al arrancar por primera vez.
home-help = Ayuda ahora
home-help-words = Consumiste, estás a punto de hacerlo, alguien no despierta o no estás a salvo. No hace falta una cuenta.
home-in-heading = Entra
home-link-heading = Alguien te dio un enlace
home-link-words = Aquí se llega a un grupo con el enlace de alguien que ya está dentro. Ábrelo en este teléfono y elige un nombre. Toma más o menos un minuto, y puedes decidir más tarde si te quedas.
home-link-go = Tengo un enlace
home-back-heading = Ya has estado aquí
home-back-words = Entra con tu nombre de acceso y tu frase de paso.
home-back-go = Iniciar sesión
home-open = Abrir la aplicación
home-what-heading = Lo que encuentras aquí
home-what-name = Un nombre que eliges tú
home-what-name-words = Sin correo, sin número de teléfono, sin tu nombre real.
home-what-group = Un grupo que escucha
home-what-group-words = Escribe, responde o di solo «te escucho». Lee sin escribir hasta que quieras.
home-what-medication = La medicación es parte de la recuperación
home-what-medication-words = La metadona, la buprenorfina y la naltrexona cuentan. Cada grupo te dice, antes de entrar, si la medicación es bienvenida.
home-what-back = Si vuelves a consumir, tu lugar sigue aquí
home-what-back-words = Lo que has construido sigue siendo tuyo. Lo que cuenta es volver.
home-what-private = Solo tu grupo puede leerlo
home-what-private-words = Se cierra con llave en tu teléfono antes de salir de él. Ni siquiera quienes administran este servidor pueden leerlo.
home-what-private-go = Cómo funciona, y hasta dónde llega
home-family-heading = ¿Te preocupa alguien?
home-family-words = Dile que te importa, y escucha más de lo que hablas. Ten naloxona en casa y aprende las señales de una sobredosis.
home-family-go = Qué hacer cuando alguien no despierta
home-group-heading = ¿Cuidas un grupo, o quieres aprender?
home-group-words = Diez momentos difíciles de los grupos de apoyo para practicar: lee, elige y mira qué puede pasar después.
home-group-go = Práctica para quienes facilitan
home-no-link = ¿No tienes un enlace? Pídelo a la persona o al lugar que te habló de esto. Te pueden enviar uno.
home-age = Para personas de { $age } años o más.

## Una página que no está
missing-title = Página no encontrada
missing-words = No hay ninguna página en esta dirección. Quizá se perdió una letra por el camino.
missing-go = A la primera página

## Días
date-long = { $day } de { $month ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[12] diciembre
  } de { $year }
