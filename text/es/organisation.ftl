# Primer inicio de un lugar.

set-up-title = Preparar este lugar
set-up-lead = Eres la primera persona aquí. Tres preguntas y se pueden abrir las puertas.
set-up-name = Nombre de tu organización
set-up-name-hint = Se muestra en las páginas públicas. No hace falta que mencione la recuperación.
set-up-country = País
set-up-country-hint = Decide qué líneas de ayuda se muestran.
set-up-age = Edad mínima
set-up-age-hint = Se confirma sin fecha de nacimiento. Lo habitual son 18.
set-up-age-wrong = Un número entero de { $min } a { $max }.
set-up-do = Preparar
set-up-done = { $name } está listo
set-up-done-lead = Dos cosas antes de invitar a nadie.
set-up-keep-hint = Ahora te encargas de este lugar: no pierdas la forma de volver
set-up-found-hint = Con buenas normas para empezar
set-up-no-link = Falta el enlace de preparación o ya se usó. Inicia otra vez el programa: muestra un enlace nuevo mientras no haya nada preparado.
