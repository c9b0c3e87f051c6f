// Asking for drugs or offering them, in Spanish. Where to get naloxone, test strips, clean needles or treatment is never this.
import type { Rules } from '../rule.ts'

export const sourcing: Rules = {
  // alguien sabe dónde conseguir pastillas
  'pregunta-donde': {
    say: '(donde|quien|alguien|algun|alguno|alguna|saben|sabe|sabes|necesito|busco|buscando|ando buscando|quiero|me urge|urge|como|tienen|tienes|hay|conocen|conoces|me pueden|pueden|puedes|me puedes|ayudenme a|ayudame a|me hace falta|ando en busca|quiero) ~6 (conseguir|consigo|consiga|consigue|comprar|compro|compre|vende|venda|vendan|venden|vendiendo|vendes|pillar|pillo|tenga|tiene|tienen|tengan|pasar|pase|pasarme|pasen|venderme|fiarme|fie|fia|regale|mueve|muevan|mueva|surte|surta|distribuye|trae|traiga|sobre|sobren|vendame|vender|de venta|rolar|role|rolarme|preste|prestarme|conseguirme|conecta|conecte|ubicar|tirar|tire|hacer el paro con|contacto (de|para|con)) ~5 @street',
    without:
      '@helping|superar|superado|experiencia*|tomando|tomado|bajar|como (dejo|dejan|se deja)|consejo*|dejar|quitar|sin comprar|ganas de|no (quiero|voy)|anos|tentacion|me ofrecieron|problema*|sintomas|sueno con|antes|podia|evitar|hablar de|tienen miedo|como le hacen|saber (de|sobre)|le compraba|libro|me recetaron|pase (por|el)|paso por|que pase (la|el)|verguenza|quien (mas)? (tiene|toma|esta en|usa) (metadona|suboxone)|mas en metadona|tiene tiempo (en|con)',
  },
  // vendo suboxone, escríbanme al privado
  vende: {
    say: '(vendo|venden|se vende|vendemos|a la venta|en venta|ofrezco|tengo|me (sobra|sobran|quedan)|cambio|permuto|regalo|hay|llego|llegaron|disponible*|manejo|muevo|surto|reparto|traigo|entrego|tenemos|remato|paso|consigo|te consigo|les consigo) ~5 @street ~8 (privado|escrib*|whatsapp|mensaje|telegram|#|cada|precio|precios|baratas|barato|barata|entrega|entregas|domicilio|envio|envios|interesad*|quien (quiera|guste|necesite)|si alguien|a buen|cu|c u|pesos|dolares|euros|de la buena|garantizad*|discret*|disponible*|pregunten|hablame|llamame|manda|contact*|efectivo|al por mayor|menudeo|puro|pura|para hoy|promo|venta|muestra|signal)',
    without:
      '@helping|# (anos|meses|dias|semanas)|mg al dia|anos sin|meses sin|dias sin|miedo|ganas|tengo (problemas|hambre)|libre de|no quiero|tire|para devolver|charla|hablar de',
  },
  // vendo percocets
  'vende-corto': {
    say: '^ (vendo|se vende|vendemos|cambio|compro|remato|busco|consigo|pago bien por|pago por|necesito comprar|quiero comprar|compraria|ando buscando|urge comprar) ~3 @street',
    without: '@helping|no|jamas|anos|libre de|compro droga y|dejar de|para dejar|paz|alternativas|trabajo',
  },
  // busco un contacto que venda en Medellín
  'pide-contacto': {
    say: '((busco|buscando|necesito|alguien (tiene|conoce|sabe de|me pasa|que pase)|quien (tiene|conoce|me pasa|vende|reparte|mueve|anda vendiendo|surte)|pasame|pasenme|me pasan|me pueden pasar|conocen|conoces|tienen|recomienden|recomiendan|saben de|sabes de|hay|algun|cual es|donde (esta|queda|hay)|me conectan con|presentame|presentenme|me presentas|consigan*) ~3 (un|el|algun|con un|a un|al|buen|mi|una|de un)? ~1 (dealer|diler|puntero|conecte|camello|jibaro|tirador|transa|proveedor|plug|vendedor de|punto (de venta|para comprar|donde venden)|la olla|olla (buena|cerca)|vendedor confiable|conexion para|contacto (para (conseguir|comprar|pillar)|que (venda|tenga|mueva|reparta)|de (pastillas|confianza que venda))|donde (pillar|conectar|comprar (material|mercancia|droga)|venden (de la buena|droga|pastillas|bolsas))|bichote|material|mercancia|algo (fuerte|para (la malilla|el mono|curarme|la cura)))|(quien|donde) ~2 (me cura|cura|para curarme|curarme|me (fia|alivianan|aliviana|saca) ~3 (malilla|mono|cura|dosis|bolsa)?) ~3 (hoy|esta noche|por aqui|cerca|en)?|me (fian|fias|fia|fiarian) (una|un|hasta)|me (regalas|venden|vendes|pasas|pasan|rolan|rolas|tiran|haces el paro con) (una|un|unas|media|dos|algo) ~2 (bolsa|pastilla|pastillas|dosis|cura|papel|papelina|tira|tiras|pepa|pepas|gramo|piedra|pase|azul|azules|tableta|tabletas))',
    without:
      '@helping|(dealer|diler) de (carros|autos)|bloque*|evitar|borrar|anos|miedo|agua|olla (de|express|a presion|para|arrocera)|de telas|ropa|electric*|numero de emergencia|mi puntero|punto de encuentro|cocinar|hay un punto|mi (antiguo|viejo|ex)',
    despite: 'negated',
  },
  // escríbeme si necesitas algo, tengo de la buena
  'oferta-velada': {
    say: '(escrib*|hablame|hablenme|mandame|manden|mensaje|llamame|contactame|buscame|privado|whatsapp|telegram|agregame|anoten|apunten|pidan|pide|caele|caigan|pregunta por|pregunten) ~8 (si (necesitas|necesitan|quieres|quieren|andas|estas|buscas|buscan) (algo|material|curarte|aliviarte|de la buena|mercancia|lo bueno|lo que ya|quitarte (el mono|la malilla)|para (la malilla|el mono|el dolor fuerte|pasarla)|malilla|en mono|prenderte|un viaje|con el mono)|de la buena|del bueno|mercancia|lista de precios|precios|catalogo|menu|cosas buenas|lo que ya saben|producto de calidad|calidad garantizada|mando a domicilio|pura calidad|entregas discretas)',
    without:
      '@helping|hablar|platicar|charlar|desahogar*|escuch*|acompan*|rezar|compania|abrazo|si (sientes|tienes) ganas|consumir|amistad|consejo*|ropa|comida|pasteles|tamales|artesanias',
  },
  // tengo pastillas a 50 pesos cada una, al privado
  precio: {
    say: '(#|cinco|diez|veinte|treinta|cien|barat*|buen precio|dos por|tres por|mayoreo|al mayor) ~2 (cada una|c u|cu|pesos|dolares|euros|la (pastilla|bolsa|tira|pepa|dosis|unidad)|el (gramo|papel|blister)|por #|lucas|varos|soles|bolas|mil)',
    with: '@street',
    near: '(privado|escrib*|whatsapp|telegram|vendo|tengo|hay|disponible*|entrego|interesad*|mensaje|quien quiera|llamen|domicilio|traigo|quieren|venta|efectivo|consigo)',
    without:
      '@helping|gastaba|pagaba|me costaba|antes|diarios en|al dia|me gastaba|debo|rifa|camisetas|consulta|copago|cuesta (mi|la) (metadona|medicina)|ahorr*',
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
