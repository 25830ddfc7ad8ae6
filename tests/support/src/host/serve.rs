//! The listening itself.

use std::{
    io::{self, Write as _},
    net::Ipv4Addr,
};

use axum::Router;
use tokio::net::TcpListener;

/// Answers on a free port of this computer until the process is asked to end. The address is the
/// first line on standard output.
///
/// # Errors
///
/// When no port can be listened on, or nobody reads the address.
pub async fn serve(routes: Router) -> io::Result<()> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    let address = listener.local_addr()?;
    {
        let mut output = io::stdout().lock();
        writeln!(output, "http://{address}")?;
        output.flush()?;
    }
    tokio::select! {
        // Streams of events have no end, so whoever listens to them is not waited for.
        served = axum::serve(listener, routes) => served,
        ended = asked_to_end() => ended,
    }
}

#[cfg(unix)]
async fn asked_to_end() -> io::Result<()> {
    use tokio::signal::unix::{SignalKind, signal};

    let mut terminate = signal(SignalKind::terminate())?;
    tokio::select! {
        interrupted = tokio::signal::ctrl_c() => interrupted,
        _ = terminate.recv() => Ok(()),
    }
}

#[cfg(not(unix))]
async fn asked_to_end() -> io::Result<()> {
    tokio::signal::ctrl_c().await
}
