// Everything of safe hands that is loaded when somebody asks for it.
export * as own from './private.ts'
export * as queue from './queue.ts'
export * as received from './receive.ts'
export * as reports from './report.ts'
export * as safety from './safetyTeam.ts'
export * as team from './team.ts'
