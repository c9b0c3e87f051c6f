// About to use, in Spanish.
import type { Rules } from '../rule.ts'

export const aboutToUse: Rules = {
  // voy a consumir esta noche
  'va-a-consumir': {
    say: '((me)? (voy a|voy|estoy por|estoy a punto de|a punto de|a nada de|estoy a nada de|decidi|ya decidi|pienso|planeo|estoy decidid* a|estoy pensando en|ando pensando en|tentad* de|tentad* a|salgo a|termino|creo que voy a|siento que voy a|se que voy a|tengo que|de camino a|camino a|listo para|lista para|dispuest* a|estoy yendo a|estoy saliendo a|ya voy a|me falta poco para|a un paso de|hoy) @soft? (@use)|me (voy a|estoy por) ~1 (drogar|inyectar|pinchar|picar|chutar|meter|curar !(de|del)|emborrachar|endrogar|arrebatar|poner (una|un|hasta)|fumar (una|un|eso|la)|tomar (una|un|esas|estas|las|la botella|otra)|dar (un|una) (pase|toque|gusto|dosis)|comprar (una|un)|caer))',
    without:
      '@notDrugs|si no|todo mi|mi telefono|meterme (en|a) (problemas|la cama|banar|la ducha|estudiar|clases|un curso|nadar)|meterme en|meterme a|caer en|tomar (agua|cafe|la)',
    nowhere: '@turnedAway',
  },
  // estoy afuera de la casa de mi dealer
  'con-el-dealer': {
    say: '(afuera|fuera de|enfrente|en frente|frente a|en casa|en la casa|esperando|camino|rumbo|voy|yendo|llegando|llegue|manejando|caminando|estacionad*|parquead*|parad* en|a una cuadra|cerca de|en la puerta|quede con|quedando con|verme con|encontrarme con|le (escribi|marque|llame|hable|mande mensaje|acabo)|escribi|escribirle|llame|llamando|llamar|marcando|marcarle|marcar|escribiendole|buscando|buscar|en|hable con|ver) ~5 (@dealer)',
    with: '(estoy|ya|ahora|hoy|voy|acabo|le|esta noche|mi|camino|rumbo|afuera|al|ando|yendo|esperando)',
    without:
      '@notDrugs|anos|policia|arrest*|bloque*|murio|funeral|numero|pase por|vi a|antes|solia|no (voy|fui)|evito|de vista|punto (de encuentro con mi|final|medio|de partida)|punto de|buen punto|en este punto|a tal punto|al punto de|hasta el punto|punto es|conexion a|buena conexion|conexion con|olla de|la olla (en|de)|cruz roja|contacto (con|de emergencia)|me encontre|cocin*|camello en',
    nowhere: '@turnedAway',
  },
  // voy camino a comprar
  'va-a-comprar': {
    say: '(voy|camino|rumbo|ando|salgo|saliendo|sali|fui|acabo de|yendo|ya|recien) ~2 (a|de) ~1 (comprar|pillar|conectar|conseguir|ligar) !(pan|leche|comida|ropa|cosas|el|los|las|la|un|algo de|trabajo|agua|cigarros|regalo|boletos|con|mi|mis|mas|tortillas|flores|medic*|una (casa|cama|bici|chaqueta|torta))',
    without: '@notDrugs|anos|supermercado|tienda|wifi|internet|audio|camara|zoom|llamada|ir a la',
    nowhere: '@turnedAway',
    despite: 'past',
  },

  // la tengo aquí, solo tengo que abrirla. son dos cervezas
  'a-mano': {
    say: '(la tengo (aqui|en|lista)|lo tengo (aqui|en|listo)|los tengo|las tengo|tengo aqui|aqui (esta|mismo|enfrente|la tengo|lo tengo)|en (la|mi) (mano|mesa|palma|boca|bolsa|mochila)|en el (bolsillo|cajon|bano del|sofa)|enfrente|frente a mi|delante|solo tengo que abrir*|mirandola|mirandolo|mirandolas|viendola|viendolas|fria en mi|abierta|abierto|servid*|que encontre|tomarmelos todos|tomarmelas todas|quiero tomarmel*|esperando al que|todavia no (la|lo|las) (abro|pruebo|uso|tomo|toco))',
    near: '(aluminio|encendedor|pastilla|pastillas|bolsa|bolsita|droga|jeringa|pipa|cuchara|tramadol|tramadoles|percocet|fentanilo|heroina|cerveza|cervezas|vodka|ron|botella|vino|coca|cristal|piedra|consegui|compre|vende|recaer|limpi*|sobri*|consumir|dosis|oxicodona)',
    without:
      '@notDrugs|telefono|llaves|anos|bebe|perro|comida|libro|moneda|carta|foto|tire|tirela|regalo|tarea|pan|abierta la (reunion|puerta)|queja',
    nowhere: '@turnedAway|la tire|no gracias|segui de largo',
  },
  // estoy dando vueltas por su cuadra con plata en la mano
  'en-camino': {
    say: '(ya estoy en el (carro|coche|auto)|voy ~2 (al|a la|pal|para la|para el) (punto|esquina|olla|licoreria|calle|barrio viejo)|voy (en|caminando) ~3 (barrio viejo|esquina)|dando vueltas|parad* (frente|enfrente|en|afuera)|estacionad*|frente a la (licoreria|botilleria|cantina)|en la (esquina|licoreria|cantina|olla)|acaba de llegar|llega con|en (diez|cinco|#|quince|veinte) minutos|ya viene|viene con|cobre|me pagaron|desbloquee|ya lo llame|ya le (escribi|llame|hable)|ya llame|dedo en|esperando (al|a mi)|con (plata|dinero|efectivo)|me voy a buscar|voy a buscar|por su cuadra|barrio viejo|al punto|pal punto|la calle a consumir)',
    near: '(dealer|diler|contacto|vende|puntero|conecte|droga|bolsa|consumir|recaer|usar|mercancia|la cura|esquina|punto|olla|licoreria|barrio viejo|que alguien|por que no deberia|no (le)? dije que no|se el camino|ninguna buena razon|jibaro|camello|cancelaron|cuadra)',
    without:
      '@notDrugs|anos|segui de largo|pase de largo|madrina|padrino|trabajo|escuela|doctor*|iglesia|juicio|entrevista|buscar (trabajo|ayuda|apoyo)|a mi (hija|hijo)|cita|a la reunion|voy a una reunion|nervios*|guarda|me voy al grupo|a recoger',
    nowhere: '@turnedAway|seguí de largo',
  },
}
