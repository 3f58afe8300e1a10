import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('plan')
export class Plan {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id!: number;
  @Column('text') regionCode!: string;
  @Column('text') key!: string;
  @Column('text') title!: string;
  @Column('text', { nullable: true }) docNo!: string | null;
  @Column('text') issuer!: string;
  @Column('date') issuedOn!: string;
  @Column('date', { nullable: true }) publishedOn!: string | null;
  @Column('date', { nullable: true }) effectiveFrom!: string | null;
  @Column('date', { nullable: true }) effectiveTo!: string | null;
  @Column('date', { nullable: true }) horizon!: string | null;
  @Column('date') activatedOn!: string;
  @Column('jsonb') implements!: { title: string; docNo: string | null }[];
  @Column('jsonb') missingAnnexes!: string[];
}

@Entity('clause')
export class Clause {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id!: number;
  @Column('bigint') planId!: number;
  @Column('text') locator!: string;
  @Column('text') heading!: string;
  @Column('int') depth!: number;
  @Column('int') ordinal!: number;
}

@Entity('responsibility_note')
export class ResponsibilityNote {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id!: number;
  @Column('bigint') clauseId!: number;
  @Column('int') ordinal!: number;
}

@Entity('incentive')
export class Incentive {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id!: number;
  @Column('bigint') clauseId!: number;
  @Column('int') ordinal!: number;
  @Column('text') condition!: string;
  @Column('numeric', { nullable: true }) amount!: string | null;
  @Column('text', { nullable: true }) unit!: string | null;
  @Column('numeric', { nullable: true }) cap!: string | null;
  @Column('text', { nullable: true }) capUnit!: string | null;
  @Column('date', { nullable: true }) validFrom!: string | null;
}

@Entity('not_goal')
export class NotGoal {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id!: number;
  @Column('bigint') planId!: number;
  @Column('text') locator!: string;
  @Column('int') ordinal!: number;
  @Column('text') phrase!: string;
  @Column('text') reason!: string;
}
