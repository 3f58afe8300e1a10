import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { App as AntdApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import {
  useEffect,
  useLayoutEffect,
  useMemo,
  useState,
  type CSSProperties,
  type ReactNode,
} from 'react';
import { useTranslation } from 'react-i18next';
import { actAs, onOtherAccount } from '../../api/client';
import type { Session } from '../../api/model';
import { sessionQuery } from '../../shared/session.query';
import { useMessages } from '../../shared/messages/use-messages';
import { usePreferences } from '../../shared/preferences';
import { PreferencesProvider } from '../../shared/preferences-provider';
import type { FrameSearch } from '../../shared/search';
import { SessionContext } from '../../shared/session';
import { antdThemeFor } from '../../shared/theme/antd-theme';
import { styleNonce } from '../../shared/theme/nonce';
import { AccountChanged } from './account-changed';
import { AsOfBanner } from './as-of-banner';
import { DemoBanner } from './demo-banner';
import { Header } from './header';
import { PagePending } from './page-pending';

interface FrameProps {
  search: FrameSearch;
}

/** What stands around every page: header, banners, and the providers pages rely on. */
export function Frame({ search }: FrameProps) {
  const { data: session } = useQuery(sessionQuery);
  if (!session) return <PagePending />;
  return <SignedIn search={search} session={session} />;
}

/** The page belongs to the account it was opened for, whoever signs in beside it. */
function SignedIn({ search, session }: FrameProps & { session: Session }) {
  const { i18n } = useTranslation();
  const client = useQueryClient();
  const [opened] = useState(session.account);
  useEffect(() => {
    actAs(opened.id);
    const end = onOtherAccount(() => void client.refetchQueries(sessionQuery));
    return () => {
      actAs(null);
      end();
    };
  }, [client, opened]);
  if (session.account.id !== opened.id) {
    return <AccountChanged before={opened} now={session.account} />;
  }
  return (
    <SessionContext value={session}>
      <PreferencesProvider
        key={session.account.username}
        username={session.account.username}
        translator={i18n}
      >
        <ComponentLibrary dark={search.wall}>
          <FramedPage search={search} session={session} />
        </ComponentLibrary>
      </PreferencesProvider>
    </SessionContext>
  );
}

function FramedPage({ search, session }: FrameProps & { session: Session }) {
  const t = useMessages();
  const wall = search.wall === true;
  useWallScreen(wall);
  const demo = session.demo && !wall;
  const otherDay = search.asOf !== undefined && search.asOf !== session.today;
  return (
    <div
      className="frame"
      style={{ '--banners': Number(demo) + Number(otherDay) } as CSSProperties}
    >
      <a className="skip-link" href="#content">
        {t('common.skipToContent')}
      </a>
      {!wall && <Header session={session} asOf={search.asOf} />}
      {demo && <DemoBanner today={session.today} />}
      {otherDay && <AsOfBanner asOf={search.asOf ?? session.today} today={session.today} />}
      <main id="content" className="content" tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  );
}

/** The wall screen is dark and large for as long as it is shown. */
function useWallScreen(wall: boolean): void {
  useLayoutEffect(() => {
    if (!wall) return;
    document.documentElement.dataset.wall = 'on';
    return () => {
      delete document.documentElement.dataset.wall;
    };
  }, [wall]);
}

interface ComponentLibraryProps {
  /** The wall screen is dark whatever the user chose. */
  dark: boolean | undefined;
  children: ReactNode;
}

function ComponentLibrary({ dark: forcedDark = false, children }: ComponentLibraryProps) {
  const { preferences, dark } = usePreferences();
  const theme = useMemo(
    () => antdThemeFor(dark || forcedDark, preferences.contrast, preferences.textSize),
    [dark, forcedDark, preferences.contrast, preferences.textSize],
  );
  const nonce = styleNonce();
  return (
    <ConfigProvider
      theme={theme}
      locale={preferences.language === 'zh' ? zhCN : enUS}
      button={{ autoInsertSpace: false }}
      {...(nonce !== undefined && { csp: { nonce } })}
    >
      <AntdApp component={false}>{children}</AntdApp>
    </ConfigProvider>
  );
}
