import { theme as antdTheme, type ThemeConfig } from 'antd';

const FONT =
  "system-ui, -apple-system, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', 'WenQuanYi Micro Hei', sans-serif";

/** The library's tokens in the product's colours: its own defaults are too pale to read. */
export function antdThemeFor(dark: boolean, contrast: boolean, textSize: number): ThemeConfig {
  const scale = textSize / 100;
  return {
    algorithm: dark ? antdTheme.darkAlgorithm : antdTheme.defaultAlgorithm,
    token: {
      ...(dark ? DARK : LIGHT),
      ...(contrast && (dark ? DARK_CONTRAST : LIGHT_CONTRAST)),
      fontFamily: FONT,
      fontSize: 14 * scale,
      controlHeight: 32 * scale,
      borderRadius: 4,
      motion: false,
    },
    components: {
      Button: {
        primaryColor: dark ? '#0b0b0b' : '#ffffff',
        dangerColor: dark ? '#0b0b0b' : '#ffffff',
      },
    },
  };
}

const LIGHT: ThemeConfig['token'] = {
  colorPrimary: '#0958d9',
  colorInfo: '#0958d9',
  colorLink: '#0958d9',
  colorSuccess: '#237804',
  colorWarning: '#ad6800',
  colorError: '#cf1322',
  colorErrorText: '#a8071a',
  colorWarningText: '#874d00',
  colorSuccessText: '#135200',
  colorText: '#1f1f1f',
  colorTextSecondary: '#595959',
  colorTextTertiary: '#595959',
  colorTextDescription: '#595959',
  colorTextPlaceholder: '#6b6b6b',
  colorTextDisabled: '#6b6b6b',
  colorBorder: '#8c8c8c',
};

const DARK: ThemeConfig['token'] = {
  colorPrimary: '#69b1ff',
  colorInfo: '#69b1ff',
  colorLink: '#69b1ff',
  colorSuccess: '#95de64',
  colorWarning: '#ffc53d',
  colorError: '#ff7875',
  colorText: '#e8e8e8',
  colorTextSecondary: '#bfbfbf',
  colorTextTertiary: '#bfbfbf',
  colorTextDescription: '#bfbfbf',
  colorTextPlaceholder: '#a6a6a6',
  colorTextDisabled: '#a6a6a6',
  colorBorder: '#8c8c8c',
};

const LIGHT_CONTRAST: ThemeConfig['token'] = {
  colorText: '#000000',
  colorTextSecondary: '#1f1f1f',
  colorTextTertiary: '#1f1f1f',
  colorTextDescription: '#1f1f1f',
  colorTextPlaceholder: '#434343',
  colorBorder: '#000000',
};

const DARK_CONTRAST: ThemeConfig['token'] = {
  colorText: '#ffffff',
  colorTextSecondary: '#f0f0f0',
  colorTextTertiary: '#f0f0f0',
  colorTextDescription: '#f0f0f0',
  colorTextPlaceholder: '#d9d9d9',
  colorBorder: '#ffffff',
};
