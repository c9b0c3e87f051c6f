### La página con la que se abre la demostración. Solo existe cuando el programa arranca con ella.

demo-title = Demostración
demo-heading = Ponte en el lugar de alguien
demo-lead = Esta es una comunidad inventada en un servidor de verdad. Todo lo que hay en ella se escribió y se cerró con el mismo programa que usan los miembros. Elige a una persona: un clic, y eres ella.
demo-warning = Nadie de aquí es una persona real. Lo que cambies desaparece cuando la demostración se detiene.
demo-cards = ¿Quién quieres ser?
demo-as = Abrir como { $name }
demo-visit = Abrir la primera página
demo-card-walk_in = Alguien nuevo, con un enlace
demo-walk-in = Entrar
demo-walk-in-words = Sigue una invitación y elige tu propio nombre, en menos de un minuto. Mejor en una ventana privada.
demo-card-visitor = Una visita con un teléfono viejo
demo-card-day_four = Un miembro en su día 4
demo-card-after_return = Un miembro tres días después de volver a consumir, con 211 días guardados
demo-card-buddy = Su compañera de recuperación
demo-card-facilitator = Alguien que facilita el grupo, con dos personas en espera
demo-card-therapist = Una terapeuta
demo-card-administrator = La administración
demo-visitor-sentence = Sin cuenta, con una línea lenta y una pantalla pequeña. Las páginas son sencillas, y la de ayuda se abre sin conexión.
demo-tour = Un recorrido corto
demo-tour-wall = Abre al miembro en su día 4. Lee lo que ha dicho el grupo y responde a alguien.
demo-tour-two = Abre a otra persona al lado, en una ventana privada. Escribe y mira cómo llega.
demo-tour-door = Abre a quien facilita el grupo. Dos personas esperan en la puerta: deja entrar a una.
demo-tour-help = Toca «Ayuda ahora» en cualquier lugar. Luego, «Salir rápido».
demo-tour-server = Al final, abre el menú de cualquier mensaje y elige «Lo que ve el servidor»: las palabras que lees y los bytes que se guardan.
demo-tour-server-go = Verlo en un mensaje
