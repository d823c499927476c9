export { createBrowser, locationOf, type TestBrowser } from '@madang/testing';
