//! One file a page.

pub(crate) mod away;
pub(crate) mod demo;
pub(crate) mod help_now;
pub(crate) mod home;
pub(crate) mod notice;
pub(crate) mod privacy;
