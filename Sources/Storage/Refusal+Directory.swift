import Domain

extension Refusal {
    /// A store that cannot be read or written is a no as well.
    package init(_ error: DirectoryError) {
        switch error {
        case .busy: self = .storeBusy
        case .diskFull: self = .storeFull
        case .missing(let path), .fileExists(let path), .notAFile(let path),
            .notADatabase(let path), .notADirectory(let path), .newerSchema(let path, _, _),
            .logUnread(let path):
            self = .storeFailed(path)
        case .unreadable(let path, let reason), .unwritable(let path, let reason),
            .damaged(let path, let reason), .failed(let path, let reason):
            self = .storeFailed("\(path): \(reason)")
        }
    }
}
