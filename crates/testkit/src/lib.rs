//! A whole server in memory, a clock to set, and short words to talk to it. The HTTP tests live here.

pub mod description;
pub mod planted;
