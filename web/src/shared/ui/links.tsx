import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { DeadlineState, Lamp } from '../../api/model';
import type { SubmissionListSearch } from '../search';

/** Filters of the list of targets, as its address carries them. */
export interface TargetFilters {
  plan?: string;
  region?: string;
  agency?: number;
  lamp?: Lamp;
  deadline?: DeadlineState;
  ended?: 'only';
  q?: string;
}

interface LinkProps {
  children: ReactNode;
  className?: string;
  title?: string;
  'aria-label'?: string;
}

/** Links keep the as-of date of the page they stand on; the router adds it. */
export function TargetLink({ id, ...rest }: LinkProps & { id: number }) {
  return <Link to="/targets/$id" params={{ id: String(id) }} {...rest} />;
}

/** To the page on which inspectors change a target's terms. */
export function MaintenanceLink({ id, ...rest }: LinkProps & { id: number }) {
  return <Link to="/targets/$id/maintenance" params={{ id: String(id) }} {...rest} />;
}

export function TargetListLink({ filters, ...rest }: LinkProps & { filters: TargetFilters }) {
  return <Link to="/targets" search={filters} {...rest} />;
}

export function AgencyLink({ id, ...rest }: LinkProps & { id: number }) {
  return <Link to="/agencies/$id" params={{ id: String(id) }} {...rest} />;
}

/** `clause` is the locator to open the tree at. */
export function PlanLink({
  planKey,
  clause,
  ...rest
}: LinkProps & { planKey: string; clause?: string }) {
  return (
    <Link
      to="/plans/$key"
      params={{ key: planKey }}
      {...(clause !== undefined && { search: { clause } })}
      {...rest}
    />
  );
}

/** The list of returns, narrowed as its address carries it. */
export function SubmissionListLink({
  filters,
  ...rest
}: LinkProps & { filters: SubmissionListSearch }) {
  return <Link to="/submissions" search={filters} {...rest} />;
}

export function SubmissionLink({ id, ...rest }: LinkProps & { id: number }) {
  return <Link to="/submissions/$id" params={{ id: String(id) }} {...rest} />;
}

/** The rules by which returns are due, and their calendar in a year. */
export function CalendarLink({ year, ...rest }: LinkProps & { year: number }) {
  return <Link to="/calendar" search={{ year }} {...rest} />;
}

export function BulletinLink({ id, ...rest }: LinkProps & { id: number }) {
  return <Link to="/bulletins/$id" params={{ id: String(id) }} {...rest} />;
}
