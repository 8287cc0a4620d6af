/// Why the system did not do what was asked of a file, in `strerror`'s own words: that is how store
/// and journal tell it.
enum SystemReason: String, CaseIterable {
    case noEntry = "No such file or directory"
    case noFolder = "Not a directory"
    case isFolder = "Is a directory"
    case nameTooLong = "File name too long"
    case accessDenied = "Permission denied"
    case notPermitted = "Operation not permitted"
    case readOnly = "Read-only file system"
    case diskFull = "No space left on device"
    case quotaExceeded = "Disk quota exceeded"
    case closed = "Bad file descriptor"
    case tooLarge = "File too large"
    case deviceFailed = "Input/output error"
    case links = "Too many levels of symbolic links"
    case openFiles = "Too many open files"
    case openFilesOfAll = "Too many open files in system"
    case noDeviceOrAddress = "No such device or address"
    case noDevice = "No such device"

    var texts: Texts {
        switch self {
        case .noEntry, .noFolder: Texts("there is no such folder", "폴더가 없습니다", "フォルダーがありません")
        case .isFolder: Texts("it is a folder", "폴더입니다", "フォルダーです")
        case .nameTooLong: Texts("its name is too long", "이름이 너무 깁니다", "名前が長すぎます")
        case .accessDenied, .notPermitted, .readOnly:
            Texts("it is not allowed there", "권한이 없습니다", "許可されていません")
        case .diskFull, .quotaExceeded:
            Texts("the disk is full", "디스크가 가득 찼습니다", "ディスクがいっぱいです")
        case .closed: Texts("it is closed", "닫혀 있습니다", "閉じられています")
        case .tooLarge:
            Texts("it may not grow that large", "허용된 크기를 넘습니다", "許可されたサイズを超えます")
        case .deviceFailed:
            Texts("the device failed", "장치에 오류가 발생했습니다", "デバイスでエラーが発生しました")
        case .links: Texts("it is a link", "링크입니다", "リンクです")
        case .openFiles, .openFilesOfAll:
            Texts("too many files are open", "열린 파일이 너무 많습니다", "開いているファイルが多すぎます")
        case .noDeviceOrAddress, .noDevice:
            Texts("there is no such device", "장치가 없습니다", "デバイスがありません")
        }
    }
}

extension Words {
    /// What the system said, in the operator's language; nil where there are no words of ours.
    package func systemReason(_ said: String) -> String? {
        SystemReason(rawValue: said).map { say($0.texts) }
    }

    /// The same; what there are no words for, as it came.
    package func reason(ofSystem said: String) -> String { systemReason(said) ?? said }
}
