// The test kit, in one place for all specs.
export { paths, steps } from '../site.mjs';
export { alarm, Check, check, checking, name, saved } from './kit/check';
export {
  aside,
  eventually,
  expect,
  expectSaid,
  item,
  listen,
  live,
  newWindow,
  open,
  poll,
  reload,
  seen,
  test,
} from './kit/page';
export {
  everything,
  expectBoth,
  homes,
  kept,
  leftovers,
  plant,
  plantRow,
  rows,
  seed,
  stored,
  type Values,
} from './kit/record';
