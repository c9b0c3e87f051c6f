### Qué pasa cuando alguien dice aquí que está en peligro. Cada frase es verdad en el programa; donde depende de personas o
### de la ley, lo dice.

danger-title = Qué pasa cuando digo aquí que estoy en peligro
danger-lead = Puedes decirlo aquí. No se llama a nadie a tus espaldas.
danger-now = ¿Estás en peligro ahora mismo?
danger-now-go = Ir a Ayuda ahora

danger-nobody = No se llama a nadie por sí solo
danger-nobody-words = Este programa no llama a la policía, ni a una ambulancia, ni a una clínica, ni a tu familia. No tiene ningún número ni dirección tuya que darles. Solo una persona puede decidir llamar a alguien, y tú puedes.
danger-device = Qué hace tu propio dispositivo
danger-device-words = Tu dispositivo puede notar ciertas palabras en lo que escribiste. Lo que escribiste se envía igual. Después, solo tú ves una tarjeta con ayuda que puede servirte. Si notó algo, y qué notó, no sale de tu dispositivo. Puedes quitar la tarjeta o desactivar esas tarjetas.
danger-people = Quién lo lee
danger-people-words = Las personas de tu grupo leen lo que escribes al grupo, cuando miran. Quienes facilitan son personas, muchas veces voluntarias. Nadie vigila todo el tiempo.
danger-duty = Si hay alguien
danger-duty-words = Tu grupo muestra quién está de guardia, y dice cuando no hay nadie. Si no hay nadie, una línea de ayuda contesta más rápido que nosotros.
danger-tell = Cuando tocas «avisar a quien está de guardia», o alguien se preocupa por ti
danger-tell-words = Entonces quienes facilitan tu grupo reciben una nota cerrada. Ves lo que dice antes de que salga. Si nadie que facilita la toma en una hora, va al equipo de seguridad de la organización, si tu grupo tiene uno en el que confía. Sigue abierta hasta que una persona la cierra.
danger-after = Qué pueden hacer entonces las personas
danger-after-words = Pueden escribirte y quedarse contigo aquí. Pueden preguntarte quién podría estar contigo. Si saben quién eres y temen por tu vida, pueden pedir ayuda. Algunas tienen el deber de hacerlo según la ley del lugar donde viven. Puedes preguntarles antes.
danger-server = Qué sabe el servidor
danger-server-words = Que hay una nota abierta en tu grupo, cuándo llegó, y cuándo alguien la tomó y la cerró. También qué cuenta la envió, para que nadie envíe cientos. Si la nota es sobre otra persona, sabe sobre quién. No sabe qué dice la nota ni por qué se escribió.
danger-alone = Qué no podemos hacer
danger-alone-words = No podemos ver dónde estás ni podemos ir. Si tu vida está en peligro, por favor llama a alguien que sí pueda.
