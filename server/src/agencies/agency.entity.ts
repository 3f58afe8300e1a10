import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

@Entity('agency')
export class Agency {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id!: number;
  @Column('text') regionCode!: string;
  @Column('text') name!: string;
  @Column('text') shortName!: string;
  @Column('text') kind!: string;
  @Column('int') sort!: number;
  @Column('date', { nullable: true }) validFrom!: string | null;
  @Column('date', { nullable: true }) validTo!: string | null;
  @Column('boolean', { default: false }) eSigning!: boolean;
  @Column('int', { default: 1 }) version!: number;
}

@Entity('agency_successor')
export class AgencySuccessor {
  @PrimaryColumn('bigint') agencyId!: number;
  @PrimaryColumn('bigint') successorId!: number;
}
