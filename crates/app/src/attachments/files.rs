//! Where the sealed bytes of attachments lie: a folder, or an S3 bucket. Names are random.

use std::{
    path::{Path as FolderPath, PathBuf},
    sync::Arc,
    time::UNIX_EPOCH,
};

use bytes::Bytes;
use domain::Timestamp;
use futures_util::{
    StreamExt, TryStreamExt,
    stream::{BoxStream, Stream},
};
use object_store::{
    Error, MultipartUpload, ObjectStore, ObjectStoreExt, PutPayload, aws::AmazonS3Builder,
    local::LocalFileSystem, path::Path, prefix::PrefixStore,
};

use crate::Failure;

/// S3 takes a file in parts of at least 5 MiB.
const PART_BYTES: usize = 5 * 1024 * 1024;

/// Where the sealed bytes of attachments lie. Cheap to clone.
#[derive(Clone)]
pub(crate) struct Files {
    store: Arc<dyn ObjectStore>,
    /// Where it is a folder: uploads that a crash cut off lie there beside the files, unlisted.
    folder: Option<PathBuf>,
}

/// A file that is being written; nobody sees it before it is whole.
pub(crate) struct Upload {
    parts: Box<dyn MultipartUpload>,
    waiting: Vec<Bytes>,
    waiting_bytes: usize,
}

impl Files {
    /// Opens `file:///FOLDER` or `s3://BUCKET/PREFIX`, the latter with the usual `AWS_*` environment.
    pub(crate) fn open(url: &str) -> Result<Self, Failure> {
        if let Some(folder) = url.strip_prefix("file://") {
            return Self::in_folder(FolderPath::new(folder));
        }
        let Some(rest) = url.strip_prefix("s3://") else {
            return Err(Failure::new("the address has to begin with file:// or s3://"));
        };
        let (bucket, prefix) = rest.split_once('/').unwrap_or((rest, ""));
        let store = AmazonS3Builder::from_env().with_bucket_name(bucket).build();
        let store = store.map_err(Failure::new)?;
        Ok(Self { store: Arc::new(PrefixStore::new(store, prefix)), folder: None })
    }

    /// Opens a folder, made if missing; what is written there is synced before it counts.
    pub(crate) fn in_folder(folder: &FolderPath) -> Result<Self, Failure> {
        std::fs::create_dir_all(folder).map_err(Failure::new)?;
        let store = LocalFileSystem::new_with_prefix(folder).map_err(Failure::new)?;
        let store = Arc::new(store.with_fsync(true));
        Ok(Self { store, folder: Some(folder.to_owned()) })
    }

    /// A name for a new file, from chance.
    pub(crate) fn name(random: [u8; 16]) -> String {
        let name = format!("{:032x}", u128::from_be_bytes(random));
        // Folders of their own keep a listing short.
        format!("{}/{name}", &name[..2])
    }

    /// Begins to write a file.
    pub(crate) async fn begin(&self, file: &str) -> Result<Upload, Failure> {
        let parts = self.store.put_multipart(&Path::from(file)).await.map_err(Failure::new)?;
        Ok(Upload { parts, waiting: Vec::new(), waiting_bytes: 0 })
    }

    /// Reads a file piece by piece.
    pub(crate) async fn read(
        &self,
        file: &str,
    ) -> Result<impl Stream<Item = Result<Bytes, Error>> + Send + 'static, Failure> {
        let found = self.store.get(&Path::from(file)).await.map_err(Failure::new)?;
        Ok(found.into_stream())
    }

    /// Removes a file; quiet when it is gone already.
    pub(crate) async fn remove(&self, file: &str) -> Result<(), Failure> {
        match self.store.delete(&Path::from(file)).await {
            Ok(()) | Err(Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(Failure::new(error)),
        }
    }

    /// All files and when each was written, ms since 1970.
    pub(crate) fn all(&self) -> BoxStream<'static, Result<(String, Timestamp), Failure>> {
        let listed = self.store.list(None);
        let named = |it: object_store::ObjectMeta| {
            (it.location.to_string(), it.last_modified.timestamp_millis())
        };
        listed.map_ok(named).map_err(Failure::new).boxed()
    }

    /// Removes uploads that were cut off by a crash and are old enough; tells how many. A bucket does
    /// this by a rule of its own ("abort incomplete multipart uploads").
    pub(crate) async fn remove_cut_off(
        &self,
        may_go: impl Fn(Timestamp) -> bool + Send + 'static,
    ) -> Result<u64, Failure> {
        let Some(folder) = self.folder.clone() else { return Ok(0) };
        let walk = tokio::task::spawn_blocking(move || remove_cut_off_in(&folder, &may_go));
        walk.await.map_err(Failure::new)
    }
}

/// Walks the folder and the folders in it; what goes away meanwhile is nobody's trouble.
fn remove_cut_off_in(folder: &FolderPath, may_go: &impl Fn(Timestamp) -> bool) -> u64 {
    let mut removed = 0;
    for found in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = found.path();
        if path.is_dir() {
            removed += remove_cut_off_in(&path, may_go);
            continue;
        }
        let cut_off = found.file_name().to_string_lossy().contains('#');
        let written = found.metadata().and_then(|it| it.modified()).ok();
        let since = written.and_then(|it| it.duration_since(UNIX_EPOCH).ok());
        let old = since.and_then(|it| i64::try_from(it.as_millis()).ok()).is_some_and(may_go);
        if cut_off && old && std::fs::remove_file(path).is_ok() {
            removed += 1;
        }
    }
    removed
}

impl Upload {
    pub(crate) async fn write(&mut self, piece: Bytes) -> Result<(), Failure> {
        self.waiting_bytes += piece.len();
        self.waiting.push(piece);
        if self.waiting_bytes >= PART_BYTES {
            self.put_part().await?;
        }
        Ok(())
    }

    /// Makes the file whole: from now on it is there, and durable. If that fails, nothing of it stays.
    pub(crate) async fn finish(mut self) -> Result<(), Failure> {
        let finished = self.complete().await;
        if finished.is_err() {
            // Why it was not finished matters more than that its parts could not be taken away.
            let _left = self.parts.abort().await;
        }
        finished
    }

    async fn complete(&mut self) -> Result<(), Failure> {
        if self.waiting_bytes > 0 {
            self.put_part().await?;
        }
        self.parts.complete().await.map(drop).map_err(Failure::new)
    }

    /// Leaves nothing behind.
    pub(crate) async fn abort(mut self) -> Result<(), Failure> {
        self.parts.abort().await.map_err(Failure::new)
    }

    async fn put_part(&mut self) -> Result<(), Failure> {
        self.waiting_bytes = 0;
        let part: PutPayload = self.waiting.drain(..).collect();
        self.parts.put_part(part).await.map_err(Failure::new)
    }
}
