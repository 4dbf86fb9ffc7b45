import type { Language } from '@evalcurve/locale';

/** What Slurm's words mean. */
export interface JobTexts {
  /** Reasons to wait, by how Slurm's word for them begins. */
  readonly waits: Readonly<Record<string, string>>;
  /** States in which jobs end. */
  readonly ends: Readonly<Record<string, string>>;
  readonly startsSoon: string;
}

/** What Slurm's words mean: https://slurm.schedmd.com/job_reason_codes.html, job_state_codes.html. */
export const JOB_TEXTS: Readonly<Record<Language, JobTexts>> = {
  en: {
    waits: {
      Priority: 'other jobs go first',
      Resources: 'waits for a free node',
      JobArrayTaskLimit: 'waits for other tasks: --max-tasks',
      BeginTime: 'starts again shortly',
      Dependency: 'waits for another job',
      DependencyNeverSatisfied: 'waits for a job that failed, for ever',
      PartitionConfig: 'no node of the partition can ever run it',
      PartitionNodeLimit: 'no node of the partition can ever run it',
      PartitionTimeLimit: 'asks for more time than the partition allows',
      PartitionDown: 'the partition is closed',
      PartitionInactive: 'the partition is closed',
      ReqNodeNotAvail: 'the nodes that it needs are down or reserved',
      NodeDown: 'the node that it needs is down',
      JobHeldUser: 'held; scontrol release lets it go',
      JobHeldAdmin: 'held by the administrator',
      launch: 'could not be started on its node, and is held',
      Licenses: 'waits for a licence',
      Reservation: 'waits for its reservation',
      QOS: 'at a limit of the quality of service',
      Assoc: 'at a limit of the account',
      Max: 'at a limit of the cluster',
      InvalidAccount: 'the account is not valid',
      AccountNotAllowed: 'the account may not use the partition',
      GroupNotAllowed: 'your group may not use the partition',
      QosNotAllowed: 'the quality of service may not be used there',
      InvalidQOS: 'the quality of service is not valid',
    },
    ends: {
      COMPLETED: 'ended',
      FAILED: 'ended with an error',
      CANCELLED: 'cancelled',
      TIMEOUT: 'reached its time limit: ask for more with --time',
      OUT_OF_MEMORY: 'ran out of memory: ask for more with --mem',
      NODE_FAIL: 'its node failed',
      PREEMPTED: 'other jobs went first',
      BOOT_FAIL: 'its node did not start',
      DEADLINE: 'reached its deadline',
    },
    startsSoon: 'waits to be looked at by Slurm',
  },
  zh: {
    waits: {
      Priority: '其他作业优先',
      Resources: '等待空闲节点',
      JobArrayTaskLimit: '等待其他任务完成：--max-tasks',
      BeginTime: '即将重新开始',
      Dependency: '等待另一个作业',
      DependencyNeverSatisfied: '所等待的作业已失败，将永远等待',
      PartitionConfig: '该分区没有节点能运行它',
      PartitionNodeLimit: '该分区没有节点能运行它',
      PartitionTimeLimit: '请求的时间超过分区上限',
      PartitionDown: '分区已关闭',
      PartitionInactive: '分区已关闭',
      ReqNodeNotAvail: '所需节点已停机或被预留',
      NodeDown: '所需节点已停机',
      JobHeldUser: '已被挂起；用 scontrol release 放行',
      JobHeldAdmin: '已被管理员挂起',
      launch: '无法在节点上启动，已被挂起',
      Licenses: '等待许可证',
      Reservation: '等待预留时段',
      QOS: '达到服务质量（QOS）的限制',
      Assoc: '达到账户的限制',
      Max: '达到集群的限制',
      InvalidAccount: '账户无效',
      AccountNotAllowed: '该账户无权使用此分区',
      GroupNotAllowed: '您的用户组无权使用此分区',
      QosNotAllowed: '该处不允许使用此服务质量（QOS）',
      InvalidQOS: '服务质量（QOS）无效',
    },
    ends: {
      COMPLETED: '已结束',
      FAILED: '出错结束',
      CANCELLED: '已取消',
      TIMEOUT: '达到时间上限：用 --time 申请更多',
      OUT_OF_MEMORY: '内存不足：用 --mem 申请更多',
      NODE_FAIL: '节点故障',
      PREEMPTED: '被其他作业抢占',
      BOOT_FAIL: '节点未能启动',
      DEADLINE: '到达截止时间',
    },
    startsSoon: '等待 Slurm 处理',
  },
};
