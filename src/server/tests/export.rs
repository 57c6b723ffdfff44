//! The site as files: whole, the same each time, and never half of it.

use std::collections::BTreeMap;

use super::super::{ExportError, export};
use super::*;

/// Every file below a folder with its bytes, by its path in it.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut all = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            let inner = files(&path).into_iter();
            let name = PathBuf::from(path.file_name().unwrap());
            all.extend(inner.map(|(file, bytes)| (name.join(file), bytes)));
        } else {
            let bytes = fs::read(&path).unwrap();
            all.insert(PathBuf::from(path.file_name().unwrap()), bytes);
        }
    }
    all
}

#[tokio::test]
async fn an_export_holds_every_page_and_is_the_same_bytes_each_time() {
    let config = temporary_config("export");
    let root = config.site_root.parent().unwrap().to_owned();
    let (one, two) = (root.join("one"), root.join("two"));
    export(&site().await, &one).unwrap();
    export(&site_again().await, &two).unwrap();
    let written = files(&one);
    assert_eq!(written, files(&two));
    for route in ROUTES.iter() {
        let name = match route.path.trim_start_matches('/') {
            "" => "index",
            name => name,
        };
        for ending in ["html", "html.br", "html.gz"] {
            let file = PathBuf::from(format!("site/{name}.{ending}"));
            assert!(written.contains_key(&file), "{}", file.display());
        }
    }
    // Cloudflare reads 100 rules at the most.
    let headers = String::from_utf8(written[Path::new("site/_headers")].clone()).unwrap();
    let rules = headers.lines().filter(|line| line.starts_with('/'));
    assert!(rules.count() <= 100);

    // The next one takes the place of the first, and leaves nothing of it.
    fs::write(one.join("site/old.html"), "old").unwrap();
    export(&site().await, &one).unwrap();
    assert_eq!(files(&one), written);
    let beside = fs::read_dir(&root).unwrap();
    let hidden = beside.filter(|entry| {
        let name = entry.as_ref().unwrap().file_name();
        name.to_string_lossy().starts_with('.')
    });
    assert_eq!(hidden.count(), 0);

    // A file stands where the new site would be written: the old one stays, whole.
    fs::write(root.join(".one.new"), "in the way").unwrap();
    let failed = export(&site().await, &one).unwrap_err();
    assert!(matches!(failed, ExportError::Write(..)), "{failed}");
    assert_eq!(files(&one), written);
}

#[tokio::test]
async fn a_folder_with_other_files_is_never_replaced() {
    let config = temporary_config("foreign");
    let site = site().await;
    let folder = config.site_root.parent().unwrap().join("photos");
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("holiday.jpg"), "dear").unwrap();
    let refused = export(&site, &folder).unwrap_err();
    assert!(matches!(refused, ExportError::Foreign(_)), "{refused}");
    assert_eq!(fs::read(folder.join("holiday.jpg")).unwrap(), b"dear");
    let refused = export(&site, Path::new("/")).unwrap_err();
    assert!(matches!(refused, ExportError::Nameless(_)), "{refused}");
}
