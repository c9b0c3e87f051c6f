//! Help lines as administrators keep them; the public pages show them in place of those that came with the program.

use std::sync::Arc;

use domain::{
    audit::Act,
    help_lines::{self as rules, HelpLine, HelpLinesRefused, ShownLines},
    organisation::Country,
};

use super::note;
use crate::{App, Error, Failure, rights::Administrator};

/// The lines of every country that an administrator wrote down.
pub type HelpLines = Arc<Vec<(Country, Vec<HelpLine>)>>;

/// All that administrators wrote down, remembered until it changes: these pages are for people in danger and wait for
/// nothing.
pub async fn written_help_lines(app: &App) -> Result<HelpLines, Failure> {
    if let Some(lines) = app.help_lines_remembered().get(&()) {
        return Ok(lines);
    }
    let stamp = app.help_lines_remembered().stamp();
    let mut work = app.database().read().await?;
    let mut lines: Vec<(Country, Vec<HelpLine>)> = Vec::new();
    for (country, line) in work.help_lines().await? {
        match lines.last_mut() {
            Some((last, of_country)) if *last == country => of_country.push(line),
            _ => lines.push((country, vec![line])),
        }
    }
    let lines = Arc::new(lines);
    app.help_lines_remembered().remember(stamp, (), Arc::clone(&lines));
    Ok(lines)
}

/// The lines of one country that an administrator wrote down, and all that its people are shown today.
pub async fn help_lines(
    app: &App,
    _: &Administrator,
    country: &str,
) -> Result<(Vec<HelpLine>, ShownLines), Error<HelpLinesRefused>> {
    let country = Country::parse(country).ok_or(HelpLinesRefused::Country)?;
    let all = written_help_lines(app).await?;
    let found = all.iter().find(|(known, _)| *known == country);
    let own = found.map(|(_, lines)| lines.clone()).unwrap_or_default();
    let shown = ShownLines::of(country, app.help_table(), &own);
    Ok((own, shown))
}

/// What the people of a country are shown today: what administrators wrote down, and of what came with the program the rest.
pub async fn shown_help_lines(app: &App, country: Country) -> Result<ShownLines, Failure> {
    let all = written_help_lines(app).await?;
    let own = all.iter().find(|(known, _)| *known == country);
    let own = own.map_or(&[][..], |(_, lines)| lines);
    Ok(ShownLines::of(country, app.help_table(), own))
}

/// Puts lines in place of a country's; none at all: those of the program stand again.
pub async fn put_help_lines(
    app: &App,
    administrator: &Administrator,
    country: &str,
    lines: Vec<HelpLine>,
) -> Result<(), Error<HelpLinesRefused>> {
    let country = rules::check(country, &lines)?;
    let (task, by) = (app.clone(), administrator.caller().account_id());
    app.detached(async move {
        let mut work = task.database().write().await?;
        work.put_help_lines(country, &lines).await?;
        note(&task, &mut work, Some(by), Act::HelpLinesChanged, None).await?;
        work.save().await?;
        task.help_lines_remembered().forget(&());
        Ok(())
    })
    .await
}
