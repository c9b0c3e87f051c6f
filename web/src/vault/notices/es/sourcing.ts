// Asking for drugs or offering them, in Spanish. Where to get naloxone, test strips, clean needles or treatment is never this.
import type { Rules } from '../rule.ts'

export const sourcing: Rules = {
  // vendo percocets
  'vende-corto': {
    say: '^ (vendo|se vende|vendemos|cambio|compro|remato|busco|consigo|pago bien por|pago por|necesito comprar|quiero comprar|compraria|ando buscando|urge comprar) ~3 @street',
    without: '@helping|no|jamas|anos|libre de|compro droga y|dejar de|para dejar|paz|alternativas|trabajo',
  },

  // quién entrega a domicilio, ando mal
  'habla-de-calle': {
    say: '((quien|alguien) ~1 (entrega|reparte|vende|tiene|con (algo|material)|me pasa|pase|se apunta|consigue|mueve)|te consigo|les consigo|ofrezcan|hagan oferta|buen precio|algun dealer|un dealer|hay dealer|se las compro|las compro|lo compro|a medias|sin receta|lo mejor de la (ciudad|zona)|mercancia|mercancia fresca|recien llegad*|pidan (el|su|mi) numero|mi contacto tiene|tengo efectivo|pago (bien)?|pagando|me vendes|me venden|donde se (compra|consigue|pilla)|donde (compran|consiguen|pillan)|en que pagina|pregunten por|de la buena|del bueno|que no uso|para aguantar|urgente)',
    near: '@street|ando mal|enferm*|malilla|mono|bolsa|caja|gramo|pastilla|telegram|a domicilio|dosis|dos tiras|para aguantar|en serio|azules|oxis|gabapentina|cada una|benzos',
    without:
      '@helping|boleto*|sillon|casa|ninos|cafe|telefono|bebe|ropa|celular|comida|carro|muebles|trabajo nuevo|antes|anos|recaida|ganas|hablar|pizza|pan|tamales|entradas|libros|mi (antiguo|viejo)',
  },
  // vendo mis dosis para llevar, 200 cada una
  'vende-lo-suyo': {
    say: '((vendo|vendes|vende|venderme|cambio|compro|busco|necesito|quiero comprar|me sobran|me sobraron|les sobraron|le sobraron|tengo|consigo|pasa|pasame|pase) ~4 (@street|dosis|oxis|oxi|tiras) ~6 (cada una|efectivo|pago|privado|hasta ver|hasta el|porfa|por favor|ofrezcan|interesad*|para aguantar|que no uso|urgente|buen precio|escrib*|a cambio|quien tiene))',
    without:
      '@helping|ganas|dejar|anos|antes|mi dosis del dia|mg|efectos|sintomas|perdi|robaron|cirugia manana|miedo|no quiero|recet*',
    despite: 'negated',
  },
}
