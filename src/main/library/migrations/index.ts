// The migrations in order; a library's version is how many of them it has had. A released one is never edited.
import { first } from './0001-first'
import { search } from './0002-search'
import { lists } from './0003-lists'
import { tags } from './0004-tags'
import { searches } from './0006-searches'
import { deletion } from './0007-deletion'
import { collections } from './0008-collections'
import { queue } from './0009-queue'
import { headlineOrder } from './0010-headline-order'
import { channels } from './0011-channels'
import { slots } from './0012-slots'
import { decorations } from './0013-decorations'
import { checks } from './0014-checks'
import { likeness } from './0015-likeness'
import { sources } from './0016-sources'
import { people } from './0017-people'
import { review } from './0018-review'
import { publications } from './0019-publications'
import { outcomes } from './0020-outcomes'
import { queueWork } from './0021-queue-work'
import { queueViews } from './0022-queue-views'
import { media } from './0023-media'
import { versions } from './0024-versions'
import { suggestions } from './0026-suggestions'
import { comments } from './0027-comments'
import { stepsAndChannels } from './0028-steps-and-channels'
import { exportProfiles } from './0029-export-profiles'
import { whatLeft } from './0030-what-left'
import { formats } from './0031-formats'
import { importJobs } from './0032-import-jobs'
import { copyedit } from './0033-copyedit'
import { wordLists } from './0034-word-lists'
import { names } from './0035-names'
import { copyRecord } from './0036-copy-record'
import { sites } from './0038-sites'
import { seals } from './0039-seals'

export const MIGRATIONS: readonly string[] = [
  first,
  search,
  lists,
  tags,
  searches,
  deletion,
  collections,
  queue,
  headlineOrder,
  channels,
  slots,
  decorations,
  checks,
  likeness,
  sources,
  people,
  review,
  publications,
  outcomes,
  queueWork,
  queueViews,
  media,
  versions,
  suggestions,
  comments,
  stepsAndChannels,
  exportProfiles,
  whatLeft,
  formats,
  importJobs,
  copyedit,
  wordLists,
  names,
  copyRecord,
  sites,
  seals,
]
