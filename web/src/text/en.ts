// Every message of the member app in one language; the public pages' own texts stay out of the app.
const files = import.meta.glob(
  '../../../text/en/{shell,accounts,joining,groups,posts,organisation,hands,duty,manage,noticing,talks,errors}.ftl',
  {
    query: '?raw',
    import: 'default',
    eager: true,
  },
)

export const sources = Object.values(files) as string[]
