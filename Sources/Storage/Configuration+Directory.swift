import GRDB

extension Configuration {
    /// A connection that only reads. It may write the log's index beside the file, so it is not
    /// opened read-only: such a connection could not read after an orderly close of the others.
    static var reading: Configuration {
        var configuration = shared
        // Every statement less is a start that is earlier; who does not write breaks no key.
        configuration.foreignKeysEnabled = false
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA query_only = 1") }
        return configuration
    }

    /// The same for a file that cannot be written.
    static var readingOnly: Configuration {
        var configuration = reading
        configuration.readonly = true
        return configuration
    }

    /// The connection that writes: a commit is on disk before it is answered.
    static var writing: Configuration {
        var configuration = shared
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = FULL") }
        return configuration
    }

    /// A file nobody else knows yet, and which is thrown away if anything fails: speed, not safety.
    static var filling: Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        configuration.prepareDatabase {
            try $0.execute(
                sql: """
                    PRAGMA journal_mode = OFF;
                    PRAGMA synchronous = OFF;
                    PRAGMA locking_mode = EXCLUSIVE;
                    PRAGMA cache_size = -32768;
                    """)
        }
        return configuration
    }

    private static var shared: Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(5)
        return configuration
    }
}

extension DatabaseQueue {
    /// A connection that reads a store.
    convenience init(reading file: StoreFile, by access: StoreFile.Access) throws {
        switch access {
        case .writing: try self.init(path: file.path, configuration: .reading)
        case .logged: try self.init(path: file.path, configuration: .readingOnly)
        case .still: try self.init(path: file.unchangingAddress, configuration: .readingOnly)
        }
    }
}
