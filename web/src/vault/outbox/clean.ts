// What is gone from here goes from the server too: bodies that were taken back, and files that belonged to them.
import { ServerRefusal, type Server } from '../server/http.ts'
import type { WaitingItem } from './item.ts'
import type { Outbox } from './outbox.ts'

/** Answers after which the server has nothing of it that this member could still have dropped. */
const NOTHING_LEFT = ['no_such_attachment', 'not_yours', 'wrong_author', 'not_a_member', 'no_such_space']

/** Has the server drop what is to go from a space. What does not succeed is tried again another time; its error is thrown. */
export async function cleanUp(server: Server, outbox: Outbox, space: string): Promise<void> {
  const errors: unknown[] = []
  for (const item of outbox.cleaning(space)) {
    try {
      await clean(server, item)
      await outbox.forget(item.id)
    } catch (error) {
      errors.push(error)
    }
  }
  if (errors.length > 0) throw errors[0]
}

async function clean(server: Server, { space, objectId, dropBodies, removes }: WaitingItem): Promise<void> {
  if (dropBodies === true) await server.dropBodies(space, objectId).catch(unlessNothingLeft)
  for (const id of removes ?? []) await server.removeAttachment(space, id).catch(unlessNothingLeft)
}

function unlessNothingLeft(error: unknown): void {
  if (!(error instanceof ServerRefusal) || !NOTHING_LEFT.includes(error.code)) throw error
}
