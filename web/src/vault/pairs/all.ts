// Everything of talks that is loaded when somebody asks for it.
export * as answering from './answer.ts'
export * as asking from './ask.ts'
export * as greeting from './greeters.ts'
export * as lists from './list.ts'
export * as tending from './tend.ts'
