import { z } from 'zod';
import { idSchema } from '../shared/contract.schema';
import { CLOCKS, SUBJECT_KINDS } from './domain/subject';

export const subjectKindSchema = z.enum(SUBJECT_KINDS).meta({ id: 'SubjectKind' });
export const clockSchema = z.enum(CLOCKS).meta({ id: 'SupervisionClock' });

/** What a slip, a closing, an appeal or a directive is about. */
export const subjectSchema = z
  .object({ kind: subjectKindSchema, id: idSchema })
  .meta({ id: 'Subject' });
