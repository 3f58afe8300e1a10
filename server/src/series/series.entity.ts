import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Accumulation, Answer, Frequency, Publisher, Vintage } from './domain/model';

@Entity('series')
export class Series {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id!: number;
  @Column('text') regionCode!: string;
  @Column('bigint') planId!: number;
  @Column('text') key!: string;
  @Column('text') indicator!: string;
  @Column('text') unit!: string;
  @Column('text') accumulation!: Accumulation;
  @Column('text') frequency!: Frequency;
  @Column('text') publisher!: Publisher;
}

/** One version of a value: inserted, never updated. */
@Entity('actual')
export class Actual {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id!: number;
  @Column('text') regionCode!: string;
  @Column('bigint') seriesId!: number;
  @Column('date') periodEnd!: string;
  @Column('int') version!: number;
  @Column('text') answer!: Answer;
  @Column('numeric', { nullable: true }) value!: string | null;
  @Column('numeric', { nullable: true }) growth!: string | null;
  @Column('text') vintage!: Vintage;
  @Column('text', { nullable: true }) revision!: string | null;
  @Column('text', { nullable: true }) source!: string | null;
  @Column('text', { nullable: true }) sourceUrl!: string | null;
  @Column('date', { nullable: true }) publishedOn!: string | null;
  @Column('date') knownOn!: string;
  @Column('boolean') knownOnPresumed!: boolean;
  @Column('text', { nullable: true }) reason!: string | null;
}
