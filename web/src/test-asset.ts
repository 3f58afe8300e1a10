/** What an imported style sheet or picture is in tests, where nothing bundles them. */
export default 'test-asset';
