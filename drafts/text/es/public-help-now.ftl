# Ayuda ya. La lee alguien con miedo, en un teléfono viejo y pequeño, sin tiempo.

help-title = Holdfast – ahora mismo
help-heading = Ayuda ya
help-lead = Aquí no estás en problemas. Nadie te juzga. Elige lo que te pasa.
help-choose = Elige lo que te pasa
help-choose-used = Acabo de consumir
help-choose-alone = Voy a consumir a solas
help-choose-overdose = Alguien no se despierta
help-choose-craving = Tengo ganas de consumir y no quiero
help-choose-lines = Necesito hablar con una persona
help-emergency = Emergencias: { $number }
help-emergency-call = Llamar al { $number }
help-emergency-elsewhere = Llama al número de emergencias de donde estás.
help-call = Llamar al { $number }
help-text = Escribir al { $number }
help-tty = TTY { $number }

help-used-heading = Acabo de consumir
help-used-lead = Qué bueno que estás aquí. Lo que cuenta ahora es no dormirte y tener a alguien cerca.
help-used-1 = Acércate a una persona. Llama a alguien, abre la puerta, ve a donde haya gente.
help-used-2 = ¿No hay nadie? Llama a una línea donde alguien se queda contigo al teléfono.
help-used-3 = Pon la naloxona donde se vea. Di a esa persona dónde está.
help-used-4 = No tomes nada más encima. El alcohol y las pastillas para dormir hacen más difícil respirar.
help-used-5 = ¿Mucho sueño, o te cuesta respirar? Llama ya al número de emergencias.
help-used-tolerance = Después de una pausa, aunque sea corta, tu cuerpo ya no está acostumbrado. El peligro de sobredosis es mayor que antes.
help-used-kind = Tus días en recuperación no se perdieron. Cuando estés a salvo, cuéntaselo a una persona de confianza.

help-alone-heading = Voy a consumir a solas
help-alone-lead = Tú importas más que las reglas. Por favor, no te quedes a solas con esto.
help-alone-1 = Llama a una línea donde alguien se queda al teléfono. Si dejas de contestar, piden ayuda.
help-alone-2 = O díselo a alguien cerca. Acuerden que venga a verte en unos minutos.
help-alone-3 = Quita el seguro de la puerta. Pon la naloxona donde se vea.
help-alone-4 = El peligro es mayor al salir de la cárcel, de una desintoxicación o del hospital, y después de cualquier pausa.
help-alone-none = No conocemos una línea así en este país. Llama o escribe a alguien de confianza y pídele que se quede al teléfono.

help-overdose-heading = Alguien no se despierta
help-overdose-signs-heading = Puede ser una sobredosis cuando la persona
help-overdose-sign-1 = no se despierta
help-overdose-sign-2 = respira despacio, apenas, o no respira
help-overdose-sign-3 = hace gárgaras o ronca de forma extraña
help-overdose-sign-4 = tiene los labios o las uñas azules o grises
help-overdose-sign-5 = tiene las pupilas muy pequeñas
help-overdose-steps-heading = Qué hacer
help-overdose-step-1 = Grita y sacúdela. Frota fuerte el centro del pecho con los nudillos, de 5 a 10 segundos.
help-overdose-step-2 = No responde: llama al número de emergencias. Di "no respira, no responde" y dónde estás. Pon el altavoz.
help-overdose-step-3 = Da naloxona enseguida si tienes. En espray: boca arriba, cabeza hacia atrás, la punta en un orificio de la nariz, aprieta. ¿Son dos? Una persona llama, la otra la da.
help-overdose-step-4 = Respira por ella: cabeza hacia atrás, tapa la nariz, dos respiraciones. Después, una cada 5 segundos. Comprime también el pecho si aprendiste cómo, o si te lo dicen por teléfono.
help-overdose-step-5 = Sigue sin responder después de 2 o 3 minutos: segunda dosis de naloxona, en el otro orificio.
help-overdose-step-6 = Vuelve a respirar: ponla de lado, con la rodilla de arriba doblada, para que no se ahogue.
help-overdose-step-7 = Quédate hasta que llegue ayuda. La naloxona deja de hacer efecto a los 30 a 90 minutos, y la sobredosis puede volver.
help-overdose-never-heading = No hagas esto
help-overdose-never = Ducha fría, bofetadas, hacerla vomitar, o inyectarle otra cosa.
help-overdose-unsure = ¿No sabes qué tomó? Da naloxona igual. No sirve contra pastillas para dormir, xilacina o medetomidina, pero muchas veces también hay opioides.
help-overdose-law = La mayoría de los estados de EE. UU. protegen a quien pide ayuda en una sobredosis.
help-overdose-source = Pasos según el Overdose Prevention and Response Toolkit de SAMHSA (dominio público).

help-craving-heading = Tengo ganas de consumir y no quiero
help-craving-1 = Las ganas son una ola. Suben, y vuelven a bajar.
help-craving-2 = Ve a otro lugar. Otro cuarto, la calle, con gente.
help-craving-3 = Toma aire despacio, suéltalo más despacio. Diez veces.
help-craving-4 = ¿Hambre, enojo, soledad, cansancio? Atiende primero una de esas cosas.
help-craving-5 = Escribe o llama a alguien de los tuyos: "Tengo ganas de consumir. ¿Te quedas un rato conmigo?"
help-craving-6 = Toma tu medicación como te la recetaron. Ayuda contra esto.

help-lines-heading = Necesito hablar con una persona
help-lines-in = Líneas en: { $country }
help-lines-none = Todavía no tenemos líneas para este país.
help-lines-other = Otro país
help-lines-checked = Comprobado el { $date }
help-lines-unchecked = Comprueba este número antes de usarlo: nadie lo ha comprobado hace poco.
help-offline = Esta página también se abre sin conexión, una vez que la viste en este aparato.
help-naloxone-heading = Naloxona
help-naloxone = Un espray que puede devolver la respiración en una sobredosis de opioides. No droga a nadie, y no hace daño a quien no tomó opioides. Pregunta en una farmacia, una clínica o un programa de jeringas. Guárdala donde otras personas la encuentren.
