import GRDB
import Synchronization

/// Keeps queues that are of no use any more. One that is given up starts a thread to be disposed
/// of, and that thread's clock would wake an idle program for good.
enum RetiredQueues {
    private static let queues = Mutex<[DatabaseQueue]>([])

    static func keep(_ queue: DatabaseQueue) { queues.withLock { $0.append(queue) } }
}
