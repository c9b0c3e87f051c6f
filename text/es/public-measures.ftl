### La página adonde lleva «salir rápido»: cierta, útil y sobre otra cosa.

measures-title = Medidas de cocina
measures-lead = ¿Cuánto es una taza? Estas son las medidas que usan casi todas las recetas.
measures-volume = Cucharas y tazas
measures-volume-from = Medida
measures-volume-to = Mililitros
measures-teaspoon = 1 cucharadita
measures-tablespoon = 1 cucharada (3 cucharaditas)
measures-quarter-cup = ¼ de taza (4 cucharadas)
measures-third-cup = ⅓ de taza
measures-half-cup = ½ taza
measures-cup = 1 taza (16 cucharadas)
measures-pint = 1 pinta (2 tazas)
measures-quart = 1 cuarto (4 tazas)
measures-oven = Horno
measures-oven-from = Fahrenheit
measures-oven-to = Celsius
measures-weight = Una taza pesa más o menos
measures-weight-from = De qué
measures-weight-to = Gramos
measures-flour = Harina
measures-sugar = Azúcar
measures-butter = Mantequilla
measures-rice = Arroz sin cocer
measures-oats = Avena en hojuelas
measures-honey = Miel
