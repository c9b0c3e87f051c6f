// Every screen of the member app and its address. The first one is shown for addresses nobody knows.
import type { Route } from './router.svelte.ts'

export const routes = [
  { pattern: '/', screen: () => import('./groups/Home.svelte'), place: 'groups', withoutLine: true },

  { pattern: '/join', screen: () => import('./joining/WalkIn.svelte'), up: '/', withoutAccount: true },
  { pattern: '/link', screen: () => import('./joining/EnterLink.svelte'), up: '/', withoutAccount: true },

  { pattern: '/sign-in', screen: () => import('./accounts/SignIn.svelte'), up: '/', withoutAccount: true },
  {
    pattern: '/recover',
    screen: () => import('./accounts/Recover.svelte'),
    up: '/sign-in',
    withoutAccount: true,
  },
  { pattern: '/keep', screen: () => import('./accounts/Keep.svelte'), up: '/' },
  { pattern: '/me', screen: () => import('./accounts/Me.svelte'), place: 'me', withoutAccount: true },
  {
    pattern: '/me/look',
    screen: () => import('./accounts/LookScreen.svelte'),
    up: '/me',
    withoutAccount: true,
  },
  { pattern: '/me/about', screen: () => import('./accounts/About.svelte'), up: '/me', withoutAccount: true },
  { pattern: '/me/passphrase', screen: () => import('./accounts/Passphrase.svelte'), up: '/me' },
  { pattern: '/me/devices', screen: () => import('./accounts/Devices.svelte'), up: '/me' },
  { pattern: '/me/export', screen: () => import('./accounts/Export.svelte'), up: '/me' },
  { pattern: '/me/sign-out', screen: () => import('./accounts/SignOut.svelte'), up: '/me' },
  { pattern: '/me/delete', screen: () => import('./accounts/DeleteAccount.svelte'), up: '/me' },
  { pattern: '/me/reports', screen: () => import('./hands/MyReports.svelte'), up: '/me' },
  {
    pattern: '/me/not-sent',
    screen: () => import('./accounts/NotSent.svelte'),
    up: '/me',
    withoutLine: true,
  },
  { pattern: '/set-up', screen: () => import('./organisation/SetUp.svelte'), up: '/', withoutAccount: true },

  { pattern: '/search', screen: () => import('./groups/Search.svelte'), place: 'search' },
  { pattern: '/found', screen: () => import('./groups/Found.svelte'), up: '/' },
  { pattern: '/g/:group', screen: () => import('./groups/GroupScreen.svelte'), up: '/', withoutLine: true },
  {
    pattern: '/g/:group/write',
    screen: () => import('./groups/Write.svelte'),
    up: '/g/:group',
    withoutLine: true,
  },
  { pattern: '/g/:group/p/:post', screen: () => import('./groups/ThreadScreen.svelte'), up: '/g/:group' },
  {
    pattern: '/g/:group/p/:post/edit/:object',
    screen: () => import('./groups/Edit.svelte'),
    up: '/g/:group/p/:post',
  },
  {
    pattern: '/g/:group/p/:post/report/:object',
    screen: () => import('./hands/Report.svelte'),
    up: '/g/:group/p/:post',
  },
  {
    pattern: '/g/:group/p/:post/worry/:object',
    screen: () => import('./hands/Worry.svelte'),
    up: '/g/:group/p/:post',
  },
  {
    pattern: '/g/:group/p/:post/stored/:object',
    screen: () => import('./groups/Stored.svelte'),
    up: '/g/:group/p/:post',
  },
  { pattern: '/g/:group/members', screen: () => import('./groups/Members.svelte'), up: '/g/:group' },
  {
    pattern: '/g/:group/members/report/:member',
    screen: () => import('./hands/Report.svelte'),
    up: '/g/:group/members',
  },
  {
    pattern: '/g/:group/members/worry/:member',
    screen: () => import('./hands/Worry.svelte'),
    up: '/g/:group/members',
  },
  {
    pattern: '/g/:group/members/block/:member',
    screen: () => import('./hands/Block.svelte'),
    up: '/g/:group/members',
  },
  { pattern: '/g/:group/hidden', screen: () => import('./hands/Hidden.svelte'), up: '/g/:group' },
  { pattern: '/g/:group/organisation', screen: () => import('./hands/Organisation.svelte'), up: '/g/:group' },
  { pattern: '/g/:group/appeal', screen: () => import('./hands/Appeal.svelte'), up: '/g/:group' },
  { pattern: '/g/:group/queue', screen: () => import('./hands/Queue.svelte'), up: '/g/:group' },
  {
    pattern: '/g/:group/queue/:report',
    screen: () => import('./hands/QueueItem.svelte'),
    up: '/g/:group/queue',
  },
  { pattern: '/g/:group/waiting', screen: () => import('./groups/Waiting.svelte'), up: '/g/:group' },
  { pattern: '/g/:group/links', screen: () => import('./groups/Links.svelte'), up: '/g/:group' },
  { pattern: '/g/:group/links/new', screen: () => import('./groups/NewLink.svelte'), up: '/g/:group/links' },
  { pattern: '/g/:group/settings', screen: () => import('./groups/Settings.svelte'), up: '/g/:group' },
  { pattern: '/g/:group/norms', screen: () => import('./groups/Norms.svelte'), up: '/g/:group' },
  { pattern: '/g/:group/profile', screen: () => import('./groups/Profile.svelte'), up: '/g/:group' },
  { pattern: '/g/:group/leave', screen: () => import('./groups/Leave.svelte'), up: '/g/:group' },
] as Route[]
