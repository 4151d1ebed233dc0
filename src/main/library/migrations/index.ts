// The migrations in order; a library's version is how many of them it has had. A released one is never edited.
import { first } from './0001-first'
import { CREATE_INDEX } from './0002-search'
import { lists } from './0003-lists'
import { tags } from './0004-tags'
import { searches } from './0006-searches'
import { collections } from './0008-collections'
import { QUEUE_CONDITIONS } from './0009-queue'

export const MIGRATIONS: readonly string[] = [
  first,
  CREATE_INDEX,
  lists,
  tags,
  searches,
  collections,
  QUEUE_CONDITIONS,
]
