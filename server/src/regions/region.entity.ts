import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('region')
export class Region {
  @PrimaryColumn('text') code!: string;
  @Column('text', { nullable: true }) parentCode!: string | null;
  @Column('text') name!: string;
  @Column('text') shortName!: string;
  @Column('int') sort!: number;
}
