/** Runs Chromium for tests: pictures of pages, and pages driven by the DevTools protocol. */
package genreport.browser;
