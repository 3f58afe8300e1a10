import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type {
  Comparator,
  Distribution,
  Measure,
  Recurrence,
  Relation,
  Role,
  TargetKind,
} from './domain/model';

@Entity('target')
export class Target {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id!: number;
  @Column('text') regionCode!: string;
  @Column('bigint') planId!: number;
  @Column('bigint') seriesId!: number;
  @Column('text') key!: string;
  @Column('int') ordinal!: number;
  @Column('text') name!: string;
  @Column('text') kind!: TargetKind;
  @Column('text') measure!: Measure;
  @Column('text') comparator!: Comparator;
  @Column('boolean') strict!: boolean;
  @Column('boolean') approximate!: boolean;
  @Column('numeric') goal!: string;
  @Column('text', { nullable: true }) goalExact!: string | null;
  @Column('numeric', { nullable: true }) goalUpper!: string | null;
  @Column('text') unit!: string;
  @Column('text') recurrence!: Recurrence;
  @Column('text') distribution!: Distribution;
  @Column('date', { nullable: true }) baselineEnd!: string | null;
  @Column('numeric', { nullable: true }) baselineValue!: string | null;
  @Column('boolean', { nullable: true }) baselineStated!: boolean | null;
  @Column('text', { nullable: true }) baselineRevision!: string | null;
  @Column('text', { nullable: true }) baselineSource!: string | null;
  @Column('date') startOn!: string;
  @Column('date', { nullable: true }) evaluationEnd!: string | null;
  @Column('date', { nullable: true }) deadline!: string | null;
  @Column('boolean') deadlineStated!: boolean;
  @Column('text') phrase!: string;
  @Column('text', { nullable: true }) remark!: string | null;
  @Column('bigint', { nullable: true }) parentId!: number | null;
  @Column('text', { nullable: true }) relation!: Relation | null;
  @Column('text', { nullable: true }) tierGroup!: string | null;
  @Column('int', { nullable: true }) tierRank!: number | null;
  @Column('jsonb') nodes!: { on: string; label: string }[];
  @Column('numeric', { nullable: true }) backcastGrowth!: string | null;
  @Column('bigint', { nullable: true }) reporterId!: number | null;
  @Column('boolean') reporterPresumed!: boolean;
  @Column('date', { nullable: true }) addedOn!: string | null;
  @Column('date', { nullable: true }) endedOn!: string | null;
  /** Raised by a guarded UPDATE, never by `save`. */
  @Column('int', { default: 1 }) version!: number;
}

@Entity('target_clause')
export class TargetClause {
  @PrimaryColumn('bigint') targetId!: number;
  @PrimaryColumn('bigint') clauseId!: number;
  @Column('int') ordinal!: number;
}

@Entity('responsibility')
export class Responsibility {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id!: number;
  @Column('bigint', { nullable: true }) noteId!: number | null;
  @Column('bigint', { nullable: true }) targetId!: number | null;
  @Column('bigint') agencyId!: number;
  @Column('text') role!: Role;
  @Column('text') source!: 'document' | 'assigned';
  @Column('int') ordinal!: number;
  @Column('date', { nullable: true }) validFrom!: string | null;
}
