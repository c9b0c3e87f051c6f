//! Both languages say the same things, and everything that the pages say is there.
